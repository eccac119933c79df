# diagnosis: the exponent 3 has to go down to 2
# also: e^x stands below the line, so its exponent is subtracted
# also: that is the slope of e^x alone
# also: all is right but the exponent 3: it is one too large
middle = "3*(x^2 + 1)^3 * 2*x"
fraction = "exp(x + x)"
fraction_slope = "exp(x)"
