# wrong: the comparison is the wrong way round: a large beta gives the past more weight
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta > 1/2"
