# diagnosis: (x² + 1)² was multiplied out without its middle term
# also: a term is missing beside it
middle = "6*x*(x^4 + 1)"
fraction = "1"
fraction_slope = "0"
