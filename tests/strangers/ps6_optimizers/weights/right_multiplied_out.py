# right: v4 multiplied out, the sum as a fraction, the comparison as it is asked
fourth = "beta**3*a1 + beta**2*(1 - beta)*a2 + beta*(1 - beta)*a3 + (1 - beta)*a4"
total = "(1 - beta)*(1 - beta**t)/(1 - beta)"
newest = "1 - beta > beta"
