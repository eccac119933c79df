# wrong: in the second line the wrong factor was cancelled in the second fraction: (1 - t)*(1 - y)
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y))*y*(1 - y)",
    "-t*(1 - y) + (1 - t)*(1 - y)",
    "-t + t*y + y - t*y",
    "y - t",
]
