# wrong: a3 lacks its factor 1 - beta
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + a3) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
