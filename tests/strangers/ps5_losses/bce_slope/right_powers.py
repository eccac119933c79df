# right: by_y with negative powers, the lines with few steps
by_y = "-t*y**(-1) + (1 - t)*(1 - y)**(-1)"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * y * (1 - y)",
    "-t + t*y + (1 - t)*y",
    "y - t",
]
