# wrong: the exponent of after_t is 2t: the square was kept and raised to the power t
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "((1 - eta*lam)^2)^t*w0"
