# wrong: the brackets of the denominator are missing, 1/1 + exp(-x) is something else
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "1/1 + exp(-x)*(1 - 1/1 + exp(-x))",
    "sigma(x)*(1 - sigma(x))",
]
