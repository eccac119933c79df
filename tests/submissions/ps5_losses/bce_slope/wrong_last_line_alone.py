# diagnosis: the first one is a later step: begin with the product of
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["y - t", "y-t", "y - t"]
