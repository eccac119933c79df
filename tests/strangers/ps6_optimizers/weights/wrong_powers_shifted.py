# wrong: a2, a3, a4 have one power of beta too many
fourth = "beta^3*a1 + (1 - beta)*(beta^3*a2 + beta^2*a3 + beta*a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
