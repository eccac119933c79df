# wrong: the square is lost, 6x(x^2 + 1)
middle = "6*x*(x^2 + 1)"
fraction = "1"
fraction_slope = "0"
