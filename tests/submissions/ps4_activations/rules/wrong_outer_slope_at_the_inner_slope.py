# diagnosis: the outer slope is taken at the inner slope
middle = "3*(2*x)^2"
fraction = "1"
fraction_slope = "0"
