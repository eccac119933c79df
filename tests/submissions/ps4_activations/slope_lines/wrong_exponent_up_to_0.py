# diagnosis: the exponent −1 goes down to −2, not up to 0
# also: line 2 does not follow from line 1
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1 * (1 + exp(-x))^0 * (-exp(-x))",
    "sigma(x)*(1 - sigma(x))",
]
