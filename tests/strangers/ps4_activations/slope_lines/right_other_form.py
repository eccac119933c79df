# right: by e^x/(e^x + 1), with ** for powers
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "diff(exp(x)/(exp(x) + 1), x)",
    "exp(x)/(exp(x) + 1)**2",
    "sigma(x) - sigma(x)**2",
    "sigma(x)*(1 - sigma(x))",
]
