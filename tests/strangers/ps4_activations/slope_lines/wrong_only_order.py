# wrong: the lines between differ from the last in order and brackets only, so there are but two forms
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "(1 - sigma(x))*sigma(x)",
    "sigma(x)*((1 - sigma(x)))",
    "sigma(x)*(1 - sigma(x))",
]
