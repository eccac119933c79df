# wrong: the fraction and its derivative are exchanged
middle = "6*x*(x^2 + 1)^2"
fraction = "0"
fraction_slope = "1"
