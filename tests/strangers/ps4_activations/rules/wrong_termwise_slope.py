# wrong: the derivative of the fraction is taken above and below apart, e^x/e^x = 1
middle = "6*x*(x^2 + 1)^2"
fraction = "exp(0)"
fraction_slope = "exp(x)/exp(x)"
