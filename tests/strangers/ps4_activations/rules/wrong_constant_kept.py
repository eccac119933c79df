# wrong: the 1 of x^2 + 1 is kept in the inner slope
middle = "3*(x^2 + 1)^2 * (2*x + 1)"
fraction = "exp(x)/exp(x)"
fraction_slope = "0"
