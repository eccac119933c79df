# wrong: (x^2 + 1)^2 is multiplied out without its middle term 2x^2
middle = "6*x*(x^4 + 1)"
fraction = "1"
fraction_slope = "0"
