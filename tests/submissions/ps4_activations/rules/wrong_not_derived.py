# diagnosis: that is (x² + 1)³ itself
middle = "(x^2 + 1)^3"
fraction = "1"
fraction_slope = "0"
