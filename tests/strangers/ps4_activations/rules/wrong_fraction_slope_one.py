# wrong: the derivative of the fraction is given as 1, as the notes say
middle = "3*(x^2 + 1)^2*2*x"
fraction = "1"
fraction_slope = "1"
