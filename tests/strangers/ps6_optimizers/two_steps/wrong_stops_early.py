# wrong: the last line is the multiplied-out polynomial, not (1 - eta*lam)^2*w0
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 + (eta*lam)^2*w0",
    "w0 - 2*eta*lam*w0 + (eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
