# diagnosis: below the line belongs a square
# also: line 2 does not follow from line 1
# also: line 5 is right
wrong_line = 5
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1 * (1 + exp(-x))^(-1) * (-exp(-x))",
    "1/(1 + exp(-x)) * exp(-x)",
    "sigma(x)*(1 - sigma(x))",
]
