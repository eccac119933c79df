# wrong: begins with the loss, not with its slope
derivation = [
    "(y - w*x)^2 / 2",
    "(y - w*x)*(-x)",
    "x*(w*x - y)",
]
