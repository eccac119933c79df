# wrong: v4 has the weights for beta = 0.9 written in
fourth = "0.729*a1 + 0.081*a2 + 0.09*a3 + 0.1*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
