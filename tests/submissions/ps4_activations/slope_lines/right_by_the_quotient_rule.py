wrong_line = int("3")
slope_lines = [
    "diff(exp(x)/(exp(x) + 1), x)",
    "((exp(x) + 1)*exp(x) - exp(x)*exp(x)) / (exp(x) + 1)^2",
    "exp(x)/(exp(x) + 1)^2",
    "exp(x)/(exp(x) + 1) * 1/(exp(x) + 1)",
    "sigma(x) - sigma(x)^2",
    "sigma(x)*(1 - sigma(x))",
]
