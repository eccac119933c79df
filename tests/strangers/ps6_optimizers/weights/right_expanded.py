# right: fourth without brackets, total in another order, newest read from the right
fourth = "beta**3*a1 + beta**2*a2 - beta**3*a2 + beta*a3 - beta**2*a3 + a4 - beta*a4"
total = "-(beta**t - 1)"
newest = "0.5 > beta"
