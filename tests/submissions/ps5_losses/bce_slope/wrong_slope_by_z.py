# diagnosis: that is the slope by z; wanted here is the one by y
by_y = "y - t"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
