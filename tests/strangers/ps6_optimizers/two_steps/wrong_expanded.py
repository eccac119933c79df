# wrong: the last line is multiplied out; the goal (1 - eta*lam)^2*w0 is not reached
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 + eta^2*lam^2*w0",
    "w0 - 2*eta*lam*w0 + eta^2*lam^2*w0",
    "(1 - 2*eta*lam + eta^2*lam^2)*w0",
]
after_t = "(1 - eta*lam)^t*w0"
