# wrong: the inner slope is 2, its x is missing
middle = "3*(x^2 + 1)^2 * 2"
fraction = "1"
fraction_slope = "0"
