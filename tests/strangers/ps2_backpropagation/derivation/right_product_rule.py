# right: the product rule in place of the chain rule
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "1/2 * diff((y - w*x)*(y - w*x), w)",
    "1/2 * (diff(y - w*x, w)*(y - w*x) + (y - w*x)*diff(y - w*x, w))",
    "1/2 * (-x*(y - w*x) - x*(y - w*x))",
    "-x*y + x*w*x",
    "x*(w*x - y)",
]
