# right: the slope with half exponents, and decimals in the lines
slope = "(exp(x/2) + exp(-x/2))^(-2)"
lines = ["1/4 - s*(1 - s)", "0.25 - s + s*s", "(s - 0.5)*(s - 0.5)", "(s - 1/2)^2"]
place = 0
