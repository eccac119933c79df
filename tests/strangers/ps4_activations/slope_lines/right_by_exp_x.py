# right: first multiplied by e^x/e^x, then the quotient rule, then sigma(-x)
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "diff(exp(x)/(exp(x) + 1), x)",
    "(exp(x)*(exp(x) + 1) - exp(x)*exp(x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1) * 1/(exp(x) + 1)",
    "sigma(x)*sigma(-x)",
    "sigma(x)*(1 - sigma(x))",
]
