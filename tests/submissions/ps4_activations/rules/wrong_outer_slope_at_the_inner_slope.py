# diagnosis: the outer slope is taken at the inner slope
# also: right where x = 0, but not for other values
middle = "3*(2*x)^2"
fraction = "1"
fraction_slope = "0"
