# diagnosis: the inner function stands where its slope belongs
# also: that is its numerator alone
middle = "3*(x^2 + 1)^2 * (x^2 + 1)"
fraction = "exp(x)"
fraction_slope = "0"
