# right: powers of -1 in place of fractions, and y - y^2 for the sigmoid's slope
by_y = "(1 - t)*(1 - y)^(-1) - t*y^(-1)"
by_z = [
    "(y - y^2)*((1 - t)*(1 - y)^(-1) - t*y^(-1))",
    "(1 - t)*y - t*(1 - y)",
    "y - t*y - t + t*y",
    "y - t",
]
