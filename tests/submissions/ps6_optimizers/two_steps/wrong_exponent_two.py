# diagnosis: that is the weight after two steps
# also: one step too few: is the exponent t?
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^2*w0"
