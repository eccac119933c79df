# right: by the product rule, the three factors (x^2 + 1) one after the other; the slope by the quotient rule
middle = "2*x*(x^2 + 1)*(x^2 + 1) + (x^2 + 1)*2*x*(x^2 + 1) + (x^2 + 1)*(x^2 + 1)*2*x"
fraction = "exp(x - x)"
fraction_slope = "(exp(x)*exp(x) - exp(x)*exp(x))/exp(x)^2"
