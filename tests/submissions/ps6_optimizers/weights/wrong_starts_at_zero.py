# diagnosis: that starts from v₀ = 0; here v₁ = a₁, so a₁ has the weight β³
fourth = "(1 - beta)*(beta^3*a1 + beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
