# diagnosis: that is 1/(1 + e^(−x)) times the slope of e^(−x)
# also: line 2 does not follow from line 1
# also: line 9 is right; look for the line that is negative
wrong_line = 9
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "1/(1 + exp(-x)) * diff(exp(-x), x)",
    "exp(-x)*(1 - sigma(x))",
    "sigma(x)*(1 - sigma(x))",
]
