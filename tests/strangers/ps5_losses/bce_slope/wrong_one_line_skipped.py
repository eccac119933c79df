# wrong: only two lines: from the product straight to the end
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y)) * y*(1 - y)", "y - t"]
