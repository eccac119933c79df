# right: without the chain rule, the square is multiplied out first
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff(y^2/2 - w*x*y + w^2*x^2/2, w)",
    "0 - x*y + w*x^2",
    "x*(w*x - y)",
]
