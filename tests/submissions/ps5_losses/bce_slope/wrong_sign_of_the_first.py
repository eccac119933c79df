# diagnosis: the sign of the first term
# also: the sign: −log y falls
# also: line 1 has to equal
by_y = "t/y + (1 - t)/(1 - y)"
by_z = ["(t/y + (1 - t)/(1 - y)) * y*(1 - y)", "t*(1 - y) + (1 - t)*y", "y - t"]
