# wrong: takes line 2 for the wrong one, but its two minus signs cancel
wrong_line = 2
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x))*(1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
