# diagnosis: y does not move with w
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (1 - x)",
    "x*(w*x - y)",
]
