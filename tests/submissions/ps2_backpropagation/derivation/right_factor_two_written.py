derivation = [
    "diff(1/2 * (y - w*x)**2, w)",
    "1/2 * 2 * (y - w*x) * diff(y - w*x, w)",
    "-x*(y - w*x)",
    "(w*x - y)*x",
]
