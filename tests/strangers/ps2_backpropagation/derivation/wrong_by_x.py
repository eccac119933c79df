# wrong: the inside is derived by x, which gives -w
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x)*diff(y - w*x, x)",
    "(y - w*x)*(-w)",
    "x*(w*x - y)",
]
