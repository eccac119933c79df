# wrong: the quotient rule with a plus, the derivative of the fraction comes out as 2
middle = "3*(x^2 + 1)^2*2*x"
fraction = "1"
fraction_slope = "(exp(x)*exp(x) + exp(x)*exp(x))/exp(x)^2"
