# wrong: stops one step early, at -x*(y - w*x)
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "-x*(y - w*x)",
]
