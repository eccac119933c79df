# wrong: it ends with the brackets multiplied out, not with x*(w*x - y)
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (-x)",
    "w*x^2 - x*y",
]
