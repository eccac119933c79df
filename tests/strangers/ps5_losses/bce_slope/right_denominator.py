# right: by_y as one fraction, and the lines through a common denominator
by_y = "(y - t)/(y*(1 - y))"
by_z = [
    "(-t/y + (1 - t)/(1 - y))*(y*(1 - y))",
    "(-t*(1 - y) + (1 - t)*y)/(y*(1 - y))*y*(1 - y)",
    "(y - t)/(y*(1 - y))*y*(1 - y)",
    "y - t",
]
