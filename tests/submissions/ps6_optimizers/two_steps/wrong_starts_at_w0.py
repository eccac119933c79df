# diagnosis: that is w0 itself; begin with two steps
# also: that is t times one step; raise 1 − ηλ to the power t
two_steps = ["w0", "(1 - eta*lam)*w0", "(1 - eta*lam)^2*w0"]
after_t = "t*(1 - eta*lam)*w0"
