# wrong: stops at -x*(y - w*x), one step before the end
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x)*diff(y - w*x, w)",
    "-x*(y - w*x)",
]
