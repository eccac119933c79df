# wrong: a3 has lost its beta in fourth
fourth = "beta^3*a1 + beta^2*(1 - beta)*a2 + (1 - beta)*a3 + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
