# wrong: expanded with (x^2 + 1)^2 = x^4 + x^2 + 1, the 2 in the middle term is missing
middle = "6*x^5 + 6*x^3 + 6*x"
fraction = "1"
fraction_slope = "0"
