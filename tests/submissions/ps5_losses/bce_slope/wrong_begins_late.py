# diagnosis: every line follows, but the first one is a later step: begin with the product of
by_y = "-t/y + (1-t)/(1-y)"
by_z = ["-t*(1-y) + (1-t)*y", "-t + t*y + y - t*y", "y - t"]
