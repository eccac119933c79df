# right: by the quotient rule
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "(0*(1 + exp(-x)) - 1*(-exp(-x)))/(1 + exp(-x))^2",
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
