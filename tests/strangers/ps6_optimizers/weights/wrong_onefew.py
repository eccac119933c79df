# wrong: total takes the last index t - 1 for the number of weights
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "1 - beta^(t - 1)"
newest = "beta < 1/2"
