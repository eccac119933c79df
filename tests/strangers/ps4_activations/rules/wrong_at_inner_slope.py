# wrong: the outer slope is taken at the inner slope 2x
middle = "3*(2*x)^2 * 2*x"
fraction = "1"
fraction_slope = "0"
