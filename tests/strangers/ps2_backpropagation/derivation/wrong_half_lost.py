# wrong: the slope of the square brings a 2 in the second and third line, but the half is left out there; the last line is without the 2 again
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "2 * (y - w*x) * diff(y - w*x, w)",
    "2 * (y - w*x) * (-x)",
    "x*(w*x - y)",
]
