# diagnosis: the inner slope, −e^(−x), is missing
# also: line 2 does not follow from line 1
# also: line 2 is right: the outer slope
wrong_line = 2
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1 * (1 + exp(-x))^(-2)",
    "sigma(x)*(1 - sigma(x))",
]
