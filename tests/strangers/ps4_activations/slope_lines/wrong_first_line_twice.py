# wrong: the first line is repeated to get three, only two of them differ
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "diff(1/(1 + exp(-x)), x)",
    "sigma(x)*(1 - sigma(x))",
]
