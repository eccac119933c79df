# wrong: numerator and denominator derived each by itself, e^x/e^x again, which is 1
middle = "3*(x^2 + 1)^2*2*x"
fraction = "exp(x)/exp(x)"
fraction_slope = "exp(x)/exp(x)"
