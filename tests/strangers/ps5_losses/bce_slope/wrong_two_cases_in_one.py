# wrong: by_y = 1/(1 - y - t) agrees for t = 0 and t = 1 only; it is not the slope of L for other t
by_y = "1/(1 - y - t)"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
    "y - t",
]
