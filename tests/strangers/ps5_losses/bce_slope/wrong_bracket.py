# wrong: the brackets round the sum are missing in the first line, so only the second fraction is multiplied
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "-t/y + (1 - t)/(1 - y)*y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
    "y - t",
]
