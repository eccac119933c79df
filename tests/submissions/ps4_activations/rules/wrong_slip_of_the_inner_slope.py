# diagnosis: the inner slope is 2x, not 2x²
middle = "3*(x^2 + 1)^2 * 2*x^2 * 1"
fraction = "1"
fraction_slope = "0"
