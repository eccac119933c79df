# right: the factors in another order, one distribution a line
by_y = "(1 - t)/(1 - y) - t/y"
by_z = [
    "y*(1 - y)*((1 - t)/(1 - y) - t/y)",
    "y*(1 - y)*(1 - t)/(1 - y) - y*(1 - y)*t/y",
    "y*(1 - t) - (1 - y)*t",
    "y - y*t - t + y*t",
    "y - t",
]
