# diagnosis: the inner slope is added
middle = "3*(x^2 + 1)^2 + 2*x"
fraction = "1"
fraction_slope = "0"
