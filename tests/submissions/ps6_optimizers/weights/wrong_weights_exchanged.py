# diagnosis: β and 1 − β are exchanged
fourth = "(1-beta)^3*a1 + beta*((1-beta)^2*a2 + (1-beta)*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
