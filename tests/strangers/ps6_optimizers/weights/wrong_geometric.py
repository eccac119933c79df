# wrong: total is the geometric sum without the factor 1 - beta
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "(1 - beta^t)/(1 - beta)"
newest = "beta < 1/2"
