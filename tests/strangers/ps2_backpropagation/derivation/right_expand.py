# right: the square is multiplied out, and no chain rule is needed
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff(y^2/2 - w*x*y + w^2*x^2/2, w)",
    "diff(y^2/2, w) - x*y*diff(w, w) + x^2/2*diff(w^2, w)",
    "w*x^2 - x*y",
    "(-y + x*w)*x",
]
