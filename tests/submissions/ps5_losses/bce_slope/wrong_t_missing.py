# diagnosis: t and 1 − t are missing before the fractions
# also: all is right but 1/(1 - y), which is too much
# also: all is right but -1/y, which is too much
by_y = "-1/y + 1/(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
