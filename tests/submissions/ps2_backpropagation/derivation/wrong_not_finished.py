# diagnosis: the last one is not yet
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "-x*(y - w*x)",
]
