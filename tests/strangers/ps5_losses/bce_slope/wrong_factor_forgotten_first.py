# wrong: the first line is dL/dy alone, without y*(1 - y), so the second does not follow
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["-t/y + (1 - t)/(1 - y)", "-t*(1 - y) + (1 - t)*y", "-t + t*y + y - t*y", "y - t"]
