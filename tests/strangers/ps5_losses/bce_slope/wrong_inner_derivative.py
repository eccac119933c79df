# wrong: the -1 from inside 1 - y is forgotten in by_y (the lines are right)
by_y = "-t/y - (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y))*y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
    "y - t",
]
