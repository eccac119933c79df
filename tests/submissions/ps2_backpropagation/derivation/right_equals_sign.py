derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "= (y - w*x) * (-x)",
    "x*(w*x - y)",
]
