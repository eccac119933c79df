# diagnosis: that is the loss itself
derivation = [
    "(y - w*x)^2 / 2",
    "(y - w*x) * (-x)",
    "x*(w*x - y)",
]
