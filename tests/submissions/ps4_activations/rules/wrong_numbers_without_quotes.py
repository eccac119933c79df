# diagnosis: got int; wanted a formula as text, in quotes
middle = "6*x*(x^2 + 1)^2"
fraction = 1
fraction_slope = 0
