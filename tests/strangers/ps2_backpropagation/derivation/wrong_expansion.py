# wrong: the middle term of the square of y - w*x is w*x*y in place of 2*w*x*y: line 2 does not follow from line 1, nor line 4 from line 3
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff((y^2 - w*x*y + w^2*x^2) / 2, w)",
    "w*x^2 - x*y/2",
    "x*(w*x - y)",
]
