# diagnosis: the inner slope, that of x² + 1, is missing
# also: that is x: what is a number, divided by itself?
# also: the quotient rule has a minus
middle = "3*(x^2 + 1)^2"
fraction = "x"
fraction_slope = "(exp(x)*exp(x) + exp(x)*exp(x)) / exp(x)^2"
