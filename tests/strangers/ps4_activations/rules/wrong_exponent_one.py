# wrong: the exponent 3 goes down to 1 instead of 2
middle = "3*(x^2 + 1)*2*x"
fraction = "1"
fraction_slope = "0"
