# wrong: the derivative is 1 too, as the notes say
middle = "3*(x^2 + 1)^2 * 2*x"
fraction = "1"
fraction_slope = "1"
