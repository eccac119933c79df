# diagnosis: that is one weight; wanted is the sum of t of them
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "(1 - beta) * beta^(t - 1)"
newest = "beta < 1/2"
