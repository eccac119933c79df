# diagnosis: the factor 3, the old exponent, is missing
# also: that is its derivative; wanted is the fraction itself
# also: e^x · e^x was derived
middle = "(x^2 + 1)^2 * 2*x"
fraction = "0"
fraction_slope = "2*exp(2*x)"
