# diagnosis: the weights stand in the wrong order: the newest value has had no time to fade
fourth = "(1-beta)*a1 + (1-beta)*beta*a2 + (1-beta)*beta^2*a3 + beta^3*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
