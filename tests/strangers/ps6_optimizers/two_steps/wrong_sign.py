# wrong: the last term has a minus in the second and third line; minus times minus is plus
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 - eta^2*lam^2*w0",
    "w0 - 2*eta*lam*w0 - eta^2*lam^2*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
