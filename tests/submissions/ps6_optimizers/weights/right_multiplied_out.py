fourth = "beta^3*a1 + (1 - beta)*beta^2*a2 + (1 - beta)*beta*a3 + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
