# diagnosis: the second term has no effect here
by_y = "-t/y"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
