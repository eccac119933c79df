# wrong: dividing by -2 without turning the sign: -2*beta > -1 gives beta < 1/2, not beta > 1/2
fourth = "beta*(beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3) + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta > 1/2"
