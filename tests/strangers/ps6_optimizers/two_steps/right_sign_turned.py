# right: after_t with the bracket turned round and the sign (-1)^t in front (t is whole)
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(w0 - eta*lam*w0)*(1 - eta*lam)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(-1)^t*(eta*lam - 1)^t*w0"
