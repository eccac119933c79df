# diagnosis: the power of β at a₁ is one too high
fourth = "beta^4*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
