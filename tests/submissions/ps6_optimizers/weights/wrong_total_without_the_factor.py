# diagnosis: that is the sum of the powers alone; the factor 1 − β is missing
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "(1 - beta^t) / (1 - beta)"
newest = "beta < 1/2"
