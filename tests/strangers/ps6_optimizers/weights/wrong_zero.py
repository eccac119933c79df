# wrong: fourth starts from v_0 = 0: a1 has a factor 1 - beta too many
fourth = "(1 - beta)*(beta^3*a1 + beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
