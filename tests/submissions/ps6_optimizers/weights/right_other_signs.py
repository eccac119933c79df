fourth = "(1-beta)*(a4 + beta*a3 + beta^2*a2 + beta^3*a1/(1-beta))"
total = "1 - exp(t*log(beta))"
newest = "2*beta - 1 < 0"
