# diagnosis: that is the fraction itself; its derivative
middle = "6*x*(x^2 + 1)^2"
fraction = "1"
fraction_slope = "1"
