middle = "3*(x^2 + 1)^2 * diff(x^2 + 1, x)"
fraction = "exp(x)/exp(x)"
fraction_slope = "exp(x)*exp(-x) - exp(x)/exp(x)"
