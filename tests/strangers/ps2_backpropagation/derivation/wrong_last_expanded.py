# wrong: the last line is multiplied out, not x*(w*x - y)
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x)*(-x)",
    "w*x^2 - x*y",
]
