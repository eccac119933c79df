# wrong: the derivative of the fraction is 1, as the notes say
middle = "6*x*(x^2 + 1)^2"
fraction = "1"
fraction_slope = "1"
