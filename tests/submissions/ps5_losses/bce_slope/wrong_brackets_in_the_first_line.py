# diagnosis: only the second fraction was multiplied by y(1 − y): are brackets missing?
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["-t/y + (1 - t)/(1 - y) * y*(1 - y)", "-t*(1 - y) + (1 - t)*y", "y - t"]
