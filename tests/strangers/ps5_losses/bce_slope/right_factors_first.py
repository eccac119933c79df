# right: the factors y and 1 - y first, the fractions in the other order, more lines than needed
by_y = "(1 - t)/(1 - y) - t/y"
by_z = [
    "y*(1 - y)*((1 - t)/(1 - y) - t/y)",
    "y*(1 - t) - t*(1 - y)",
    "y - y*t - t*(1 - y)",
    "y - y*t - t + t*y",
    "y - t",
]
