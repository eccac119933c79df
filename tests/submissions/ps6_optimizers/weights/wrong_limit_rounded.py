# diagnosis: at β = 0.499 the newest value has the weight 0.501
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 0.49"
