# wrong: the 1/(1 + e^(-x)) in the bracket has e^x in one line
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x))*(1 - 1/(1 + exp(x)))",
    "sigma(x)*(1 - sigma(x))",
]
