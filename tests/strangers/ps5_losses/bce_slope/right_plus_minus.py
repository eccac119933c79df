# right: by_y with a minus before a bracket and y - 1 below
by_y = "-(t/y + (1 - t)/(y - 1))"
by_z = [
    "-(t/y + (1 - t)/(y - 1))*y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "y - t",
]
