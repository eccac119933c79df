# wrong: the exponent -1 goes to -1 + 1 = 0 in the power rule
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-(1 + exp(-x))^0*(-exp(-x))",
    "exp(-x)",
    "sigma(x)*(1 - sigma(x))",
]
