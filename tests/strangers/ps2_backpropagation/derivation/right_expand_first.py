# right: multiplies the square out before the slope is taken
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff(y^2/2 - w*x*y + w^2*x^2/2, w)",
    "0 - x*y + 2*w*x^2/2",
    "w*x^2 - x*y",
    "x*(w*x - y)",
]
