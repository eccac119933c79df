# wrong: begins with sigma itself, not with its derivative
wrong_line = 3
slope_lines = [
    "1/(1 + exp(-x))",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
