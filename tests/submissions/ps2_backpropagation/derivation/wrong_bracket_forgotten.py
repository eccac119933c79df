# diagnosis: the x in front belongs to every term
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (-x)",
    "x*w*x - y",
]
