# wrong: the line between is the first line again, so there are only two different lines
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff((y - w*x)^2 / 2, w)",
    "x*(w*x - y)",
]
