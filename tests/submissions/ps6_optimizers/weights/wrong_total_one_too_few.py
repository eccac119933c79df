# diagnosis: one weight too few: k = 0, …, t − 1 are t weights
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^(t - 1)"
newest = "beta < 1/2"
