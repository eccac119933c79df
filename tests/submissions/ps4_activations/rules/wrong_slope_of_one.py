# diagnosis: the 1 in x² + 1 is the same for every x
# also: all is right but 1, which is too much
middle = "3*(x^2 + 1)^2 * (2*x + 1)"
fraction = "1"
fraction_slope = "0"
