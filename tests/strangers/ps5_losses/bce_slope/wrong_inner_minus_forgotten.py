# wrong: by_y forgets the -1 from inside the bracket 1 - y: the second term has the wrong sign
by_y = "-t/y - (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
    "y - t",
]
