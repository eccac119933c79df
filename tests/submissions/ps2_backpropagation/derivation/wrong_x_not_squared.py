# diagnosis: is x squared as well?
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff(y^2/2 - w*x*y + w^2*x/2, w)",
    "-x*y + w*x",
    "x*(w*x - y)",
]
