# wrong: newest from the example beta = 0.3 alone
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta <= 0.3"
