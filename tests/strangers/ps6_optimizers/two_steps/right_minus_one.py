# right: after_t with the bracket turned round and a power of -1 (t is whole)
two_steps = [
    "w0 - eta*lam*w0 - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*w0 - eta*lam*(1 - eta*lam)*w0",
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(-1)^t*(eta*lam - 1)^t*w0"
