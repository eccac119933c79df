# wrong: by_y is the slope by z
by_y = "y - t"
by_z = [
    "(-t/y + (1 - t)/(1 - y))*y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
    "y - t",
]
