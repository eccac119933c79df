# diagnosis: each new value has to be multiplied by 1 − β
fourth = "beta^3*a1 + beta^2*a2 + beta*a3 + a4"
total = "1 - beta^t"
newest = "beta < 1/2"
