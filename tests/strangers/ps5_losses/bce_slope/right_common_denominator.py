# right: by_y on one denominator, and the lines go by it
by_y = "(y - t)/(y*(1 - y))"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * (y*(1 - y))",
    "((1 - t)*y - t*(1 - y))/(y*(1 - y)) * y*(1 - y)",
    "(1 - t)*y - t*(1 - y)",
    "y - t*y - t + t*y",
    "y - t",
]
