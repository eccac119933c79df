# right: the first line in another order; after_t as t - 1 steps from w_1
two_steps = [
    "-lam*eta*(w0 - lam*eta*w0) + (w0 - lam*eta*w0)",
    "(w0 - lam*eta*w0)*(1 - lam*eta)",
    "w0*(1 - lam*eta)*(1 - lam*eta)",
    "(1 - eta*lam)**2*w0",
]
after_t = "(1 - eta*lam)^(t - 1)*(w0 - eta*lam*w0)"
