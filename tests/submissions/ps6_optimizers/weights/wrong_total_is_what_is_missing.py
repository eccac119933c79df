# diagnosis: that is the power alone
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "beta^t"
newest = "beta < 1/2"
