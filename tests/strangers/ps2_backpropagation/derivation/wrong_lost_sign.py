# wrong: the slope of y - w*x is put as x, without its minus, so line 3 does not follow; the last line is put right by hand
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * x",
    "x*(w*x - y)",
]
