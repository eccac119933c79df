# wrong: newest is the comparison for the past weighing more
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "1 - beta < beta"
