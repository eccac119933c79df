# diagnosis: steps are missing: between the product and y − t belongs at least one line
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "y - t"]
