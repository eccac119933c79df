# right: fourth by differences of neighbours, total with the factor split off, newest as 1 - beta > beta
fourth = "a4 - beta*(a4 - a3) - beta^2*(a3 - a2) - beta^3*(a2 - a1)"
total = "(1 - beta)*((1 - beta^t)/(1 - beta))"
newest = "1 - beta > beta"
