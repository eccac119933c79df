# wrong: the first line, diff(...), is left out
wrong_line = 3
slope_lines = [
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x))*exp(-x)/(1 + exp(-x))",
    "1/(1 + exp(-x))*(1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
