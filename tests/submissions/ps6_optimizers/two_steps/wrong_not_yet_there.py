# diagnosis: every line follows, but the last one is not yet (1 - eta*lam)^2*w0
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 + (eta*lam)^2*w0",
    "(1 - 2*eta*lam + (eta*lam)^2) * w0",
]
after_t = "(1 - eta*lam)^t * w0"
