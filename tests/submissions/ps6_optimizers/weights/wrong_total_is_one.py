# diagnosis: 1 is what the sum tends to; after t values it is less
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1"
newest = "beta < 1/2"
