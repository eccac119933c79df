# right: everything multiplied out, and the fraction as e to the power 0
middle = "6*x^5 + 12*x^3 + 6*x"
fraction = "exp(0)"
fraction_slope = "0*exp(x)"
