# diagnosis: every line follows, but steps are missing
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "(σ(x) - 1)*(-σ(x))^1/1",
    "sigma(x)*(1 - sigma(x))",
]
