# wrong: the second line is the first in another order, so only two lines differ
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y))*y*(1 - y)",
    "y*(1 - y)*((1 - t)/(1 - y) - t/y)",
    "y - t",
]
