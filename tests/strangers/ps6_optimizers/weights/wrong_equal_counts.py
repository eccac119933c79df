# wrong: >= holds at beta = 1/2 as well, where both weigh the same
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "1 - beta >= beta"
