# wrong: the line in the middle differs from the last in order alone, so there are two different lines only
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(w*x - y)*x",
    "x*(w*x - y)",
]
