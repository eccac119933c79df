# wrong: ends with the fractions, not with sigma(x)*(1 - sigma(x))
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
]
