# diagnosis: the bracket 1 − y brings in a −1
# also: line 1 has to equal
by_y = "-t/y - (1 - t)/(1 - y)"
by_z = ["(-t/y - (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) - (1 - t)*y", "y - t"]
