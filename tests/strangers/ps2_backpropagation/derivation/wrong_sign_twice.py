# wrong: the slope of the inside is taken as x, and the sign is turned silently in the last line
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * x",
    "x*(w*x - y)",
]
