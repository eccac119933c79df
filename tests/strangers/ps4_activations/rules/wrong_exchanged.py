# wrong: the fraction and its derivative are exchanged
middle = "3*(x^2 + 1)^2*2*x"
fraction = "0"
fraction_slope = "1"
