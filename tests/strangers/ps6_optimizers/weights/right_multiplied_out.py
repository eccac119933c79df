# right: fourth multiplied out, total as an uncancelled fraction, newest as it is asked
fourth = "beta^3*a1 + beta^2*a2 - beta^3*a2 + beta*a3 - beta^2*a3 + a4 - beta*a4"
total = "(1 - beta)*(1 - beta^t)/(1 - beta)"
newest = "1 - beta > beta"
