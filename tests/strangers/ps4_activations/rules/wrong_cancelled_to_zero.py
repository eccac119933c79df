# wrong: what cancels is taken to be 0
middle = "3*(x^2 + 1)^2 * 2*x"
fraction = "0"
fraction_slope = "0"
