# diagnosis: every line follows, but the first one is a later step
two_steps = [
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(1 - eta*lam)*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
