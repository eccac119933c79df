# wrong: the factor 1 - beta is in total once more: it has cancelled
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "(1 - beta)*(1 - beta^t)"
newest = "beta < 1/2"
