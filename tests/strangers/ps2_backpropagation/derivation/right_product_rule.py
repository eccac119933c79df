# right: the square as a product, by the product rule; three lines
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(diff(y - w*x, w)*(y - w*x) + (y - w*x)*diff(y - w*x, w)) / 2",
    "x*(w*x - y)",
]
