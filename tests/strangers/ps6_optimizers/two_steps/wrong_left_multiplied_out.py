# wrong: the last line is multiplied out; it has to be (1 - eta*lam)^2*w0
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 + eta^2*lam^2*w0",
    "w0 - 2*eta*lam*w0 + eta^2*lam^2*w0",
]
after_t = "w0*(1 - eta*lam)^t"
