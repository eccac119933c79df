# diagnosis: the 1 in x² + 1 has the slope 0
middle = "3*(x^2 + 1)^2 * (2*x + 1)"
fraction = "1"
fraction_slope = "0"
