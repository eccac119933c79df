# diagnosis: that is the slope for t = 1 alone
# also: what is wanted depends on t, which is not in the formula
by_y = "-1/y"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
