# wrong: the half of the loss is forgotten in the second line, where the square is written as a product, and not in the others
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff((y - w*x) * (y - w*x), w)",
    "(y - w*x) * (-x)",
    "x*(w*x - y)",
]
