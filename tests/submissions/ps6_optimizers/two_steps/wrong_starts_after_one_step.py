# diagnosis: that is one step from w0; begin with two
two_steps = ["w0 - eta*lam*w0", "w0*(1 - eta*lam)", "(1 - eta*lam)^2*w0"]
after_t = "(1 - eta*lam)^t * w0"
