# wrong: the 1 in x^2 + 1 is given the slope 1, the inner slope is 2x + 1
middle = "3*(x^2 + 1)^2*(2*x + 1)"
fraction = "1"
fraction_slope = "0"
