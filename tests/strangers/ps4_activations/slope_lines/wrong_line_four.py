# wrong: the line that differs from the one before it is 4, but the one not equal to sigma' is 3
wrong_line = 4
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1*(1 + exp(-x))^(-2)*(-exp(-x))",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
