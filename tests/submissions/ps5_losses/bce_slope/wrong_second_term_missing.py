# diagnosis: the second term has no effect here
# also: right where t = 1, but not for other values
by_y = "-t/y"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
