# diagnosis: line 2 does not follow from line 1: the second term, (1 − t)·y, has a plus
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) - (1 - t)*y", "y - t"]
