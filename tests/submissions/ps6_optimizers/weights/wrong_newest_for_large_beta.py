# diagnosis: the other way round: β is the weight of the old average
# also: at β = 0.3 the newest value has the weight 0.7, which is more
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta > 1/2"
