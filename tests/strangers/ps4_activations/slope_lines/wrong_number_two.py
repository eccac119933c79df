# wrong: line 2 is named
wrong_line = 2
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1*(1 + exp(-x))^(-2)*(-exp(-x))",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
