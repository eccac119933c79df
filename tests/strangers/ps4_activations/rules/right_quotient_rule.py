# right: ** for powers, and the quotient rule written out
middle = "3 * (x**2 + 1)**2 * (2*x + 0)"
fraction = "exp(x) * exp(-x)"
fraction_slope = "(exp(x)*exp(x) - exp(x)*exp(x))/(exp(x))^2"
