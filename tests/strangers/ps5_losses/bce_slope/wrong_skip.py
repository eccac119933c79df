# wrong: two lines only, from the product straight to the goal
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = ["(-t/y + (1 - t)/(1 - y))*y*(1 - y)", "y - t"]
