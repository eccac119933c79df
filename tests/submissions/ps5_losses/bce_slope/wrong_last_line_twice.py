# diagnosis: steps are missing
by_y = "-t/y + (1-t)/(1-y)"
by_z = ["(-t/y + (1-t)/(1-y))*y*(1-y)", "(2*y/2 - t)*1/1", "y - t"]
