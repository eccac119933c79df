# wrong: fourth still has v3 in it, a name that is not allowed
fourth = "beta*v3 + (1 - beta)*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
