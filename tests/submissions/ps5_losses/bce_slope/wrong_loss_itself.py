# diagnosis: that is the loss itself; wanted is its slope by y
by_y = "-t*log(y) - (1 - t)*log(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
