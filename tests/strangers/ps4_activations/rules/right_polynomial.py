# right: multiplied out, with ** for the powers; the fraction as e^0
middle = "6*x**5 + 12*x**3 + 6*x"
fraction = "exp(0)"
fraction_slope = "0"
