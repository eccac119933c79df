# right: by way of sigma - sigma^2, with e^(-x) = (1 + e^(-x)) - 1
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-(1 + exp(-x))^(-2)*(0 - exp(-x))",
    "((1 + exp(-x)) - 1)/(1 + exp(-x))^2",
    "1/(1 + exp(-x)) - (1/(1 + exp(-x)))^2",
    "sigma(x) - sigma(x)^2",
    "sigma(x)*(1 - sigma(x))",
]
