# wrong: line 2 is named, but minus times minus is plus there, so it is right
wrong_line = 2
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)*(1 + exp(-x))^(-2)",
    "1/(1 + exp(-x)) - 1/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
