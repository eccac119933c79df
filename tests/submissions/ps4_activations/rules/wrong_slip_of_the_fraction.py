# diagnosis: 1 is the fraction itself
middle = "6*x*(x^2 + 1)^2"
fraction = "1"
fraction_slope = "1"
