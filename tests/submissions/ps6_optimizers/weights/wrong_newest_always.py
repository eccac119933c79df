# diagnosis: that holds for every β that is allowed
# also: at β = ½ both have the weight ½, so neither counts more (the slip of the notes)
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1"
