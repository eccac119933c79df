# wrong: the inner slope is missing in the second line
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-(1 + exp(-x))^(-2)",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
