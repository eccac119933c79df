# wrong: the first line is multiplied out and cancelled already; the product of the slopes is missing
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["-t*(1 - y) + (1 - t)*y", "-t + t*y + y - t*y", "y - t"]
