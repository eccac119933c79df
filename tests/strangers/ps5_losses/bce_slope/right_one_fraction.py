# right: by_y as one fraction; the lines in the usual way
by_y = "(y - t)/(y*(1 - y))"
by_z = [
    "(-(t/y) + (1 - t)/(1 - y)) * (y*(1 - y))",
    "-t*(1 - y) + (1 - t)*y",
    "y - t",
]
