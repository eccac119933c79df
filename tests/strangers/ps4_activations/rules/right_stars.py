# right: powers with **, factors in another order
middle = "(2*x) * (1 + x**2)**2 * 3"
fraction = "exp(x)*exp(-x)"
fraction_slope = "x - x"
