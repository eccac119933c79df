# diagnosis: the first term has no effect here
# also: all is right but t: it has to be divided by something
by_y = "(1 - t)/(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
