# wrong: the last line is not y - t: the two products still stand there
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y))*y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
]
