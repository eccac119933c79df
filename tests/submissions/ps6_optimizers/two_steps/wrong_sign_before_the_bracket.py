# diagnosis: the minus before the bracket changes both signs in it
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 - (eta*lam)^2*w0",
    "(1 - eta*lam)^2 * w0",
]
after_t = "(1 - eta*lam)^t * w0"
