fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "0 <= beta < 1/2"
