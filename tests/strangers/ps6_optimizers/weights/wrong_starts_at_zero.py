# wrong: fourth starts from v0 = 0, so a1 has the factor 1 - beta too
fourth = "(1 - beta)*(beta^3*a1 + beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
