# diagnosis: that is the question again
middle = "diff((x^2 + 1)^3, x)"
fraction = "exp(x)/exp(x)"
fraction_slope = "diff(exp(x)/exp(x), x)"
