# right: the middle multiplied out, the slope by the quotient rule
middle = "6*x^5 + 12*x^3 + 6*x"
fraction = "exp(x - x)"
fraction_slope = "(exp(x)*exp(x) - exp(x)*exp(x))/exp(x)^2"
