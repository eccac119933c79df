# wrong: after_t still has the exponent 2
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^2*w0"
