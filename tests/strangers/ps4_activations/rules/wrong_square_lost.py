# wrong: the outer exponent 3 goes down by two, the square is lost
middle = "3*(x^2 + 1)*2*x"
fraction = "1"
fraction_slope = "0"
