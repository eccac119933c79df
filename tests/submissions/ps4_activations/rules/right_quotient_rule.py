middle = "6*x*(1 + x^2)*(1 + x^2)"
fraction = "1.0"
fraction_slope = "(exp(x)*exp(x) - exp(x)*exp(x)) / exp(x)^2"
