# diagnosis: write every product with *
middle = "6x(x^2 + 1)^2"
fraction = "1"
fraction_slope = "0"
