# diagnosis: the factor y(1 − y), the sigmoid's own slope, is missing
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["-t/y + (1 - t)/(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
