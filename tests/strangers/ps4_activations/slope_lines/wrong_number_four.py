# wrong: line 4 is named; it is right again, the minus is lost in line 3
wrong_line = 4
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x))*(1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
