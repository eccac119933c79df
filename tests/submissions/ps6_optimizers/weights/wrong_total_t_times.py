# diagnosis: the weights are not all alike: they shrink by β from one to the next
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "t * (1 - beta)"
newest = "beta < 1/2"
