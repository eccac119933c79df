derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * (0 - x)",
    "x*(w*x - y)",
]
