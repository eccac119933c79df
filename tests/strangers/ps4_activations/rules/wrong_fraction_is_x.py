# wrong: the fraction e^x/e^x is taken for x, as if only the exponents were looked at
middle = "6*x*(x^2 + 1)^2"
fraction = "x"
fraction_slope = "0"
