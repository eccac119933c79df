# diagnosis: the sign: the slope of −wx by w is −x
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * x",
    "x*(w*x - y)",
]
