# wrong: in the second line the inside is differentiated by x, not by w
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, x)",
    "(y - w*x) * (-x)",
    "x*(w*x - y)",
]
