# wrong: a bracket of the nested form closes too late, a3 is multiplied by beta once too often
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2 + (1 - beta)*a3)) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
