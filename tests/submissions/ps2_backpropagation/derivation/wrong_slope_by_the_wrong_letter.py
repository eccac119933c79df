# diagnosis: the slope of wx by w is x, not w
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (-w)",
    "x*(w*x - y)",
]
