# wrong: the second line has lost the 1/2 of the loss, so it is twice the first
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "2*(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (-x)",
    "x*(w*x - y)",
]
