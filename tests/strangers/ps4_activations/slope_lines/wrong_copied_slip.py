# wrong: the notes' lines are copied with the wrong third line among them
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1*(1 + exp(-x))^(-2)*(-exp(-x))",
    "-exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x))*exp(-x)/(1 + exp(-x))",
    "1/(1 + exp(-x))*(1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
