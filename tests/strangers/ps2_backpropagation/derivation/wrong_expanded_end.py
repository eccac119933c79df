# wrong: the last line is multiplied out, w*x^2 - x*y, not the form that is wanted
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * (-x)",
    "w*x^2 - x*y",
]
