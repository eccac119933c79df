# wrong: the middle line is the last one in another order, so only two lines differ
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "(1 - sigma(x))*sigma(x)",
    "sigma(x)*(1 - sigma(x))",
]
