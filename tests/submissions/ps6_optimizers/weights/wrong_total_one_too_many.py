# diagnosis: one weight too many: k ends at t − 1
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^(t + 1)"
newest = "beta < 1/2"
