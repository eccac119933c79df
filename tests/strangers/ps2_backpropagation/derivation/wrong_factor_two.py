# wrong: the half is dropped in the second line, the 2 stays
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "2*(y - w*x)*diff(y - w*x, w)",
    "(y - w*x)*(-x)",
    "x*(w*x - y)",
]
