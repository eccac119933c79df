# wrong: the last term is multiplied out as eta*lam*w0, its square is lost, in the second and third line
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 + eta*lam*w0",
    "w0 - 2*eta*lam*w0 + eta*lam*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
