# right: multiplied out and taken together by the binomial; after_t with the bracket behind
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 + eta^2*lam^2*w0",
    "w0 - 2*eta*lam*w0 + (eta*lam)^2*w0",
    "w0*(1 - 2*eta*lam + (eta*lam)^2)",
    "(1 - eta*lam)^2*w0",
]
after_t = "w0*(1 - lam*eta)**t"
