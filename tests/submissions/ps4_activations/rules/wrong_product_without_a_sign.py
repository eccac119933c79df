# diagnosis: a product needs its sign, *: write 6*x
middle = "6x(x^2 + 1)^2"
fraction = "1"
fraction_slope = "0"
