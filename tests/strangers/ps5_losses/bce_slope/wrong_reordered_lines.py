# wrong: four lines, but all but the last are the first in another order or with other brackets
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)",
    "y*(1 - y)*(-t/y + (1 - t)/(1 - y))",
    "(y*(1 - y))*((1 - t)/(1 - y) - t/y)",
    "y - t",
]
