# diagnosis: line 3 does not follow from line 2: minus times minus is plus
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t - t*y + y - t*y",
    "y - t",
]
