# diagnosis: that is the question again
by_y = "diff(-t*log(y), y) + diff(-(1-t)*log(1-y), y)"
by_z = ["(-t/y + (1-t)/(1-y))*y*(1-y)", "-t*(1-y) + (1-t)*y", "y - t"]
