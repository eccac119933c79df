# diagnosis: the inner slope, that of 1 + e^(−x), is −e^(−x)
# also: line 2 does not follow from line 1
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1 * (1 + exp(-x))^(-2) * (1 - exp(-x))",
    "sigma(x)*(1 - sigma(x))",
]
