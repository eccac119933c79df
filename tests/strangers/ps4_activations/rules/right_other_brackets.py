# right: the square as a product, decimals, minus signs
middle = "-6*(-x)*(1 + x*x)*(1 + x*x)"
fraction = "1.0"
fraction_slope = "1 - 1"
