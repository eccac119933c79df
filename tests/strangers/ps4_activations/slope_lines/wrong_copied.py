# wrong: the notes' lines with their line 3 and its sign
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1*(1 + exp(-x))^(-2)*(-exp(-x))",
    "-exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "sigma(x)*(1 - sigma(x))",
]
