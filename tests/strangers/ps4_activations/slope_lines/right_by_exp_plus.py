# right: by way of e^(+x) and the sum of two fractions, ** for some powers
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "(0*(1 + exp(-x)) - 1*(-exp(-x)))/(1 + exp(-x))**2",
    "exp(x)/(exp(x) + 1)**2",
    "1/(1 + exp(-x)) - (1 + exp(-x))**(-2)",
    "sigma(x) - sigma(x)^2",
    "sigma(x)*(1 - sigma(x))",
]
