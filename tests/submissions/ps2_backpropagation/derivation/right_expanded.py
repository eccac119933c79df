derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff(y^2/2 - w*x*y + w^2*x^2/2, w)",
    "-x*y + w*x^2",
    "x*(w*x - y)",
]
