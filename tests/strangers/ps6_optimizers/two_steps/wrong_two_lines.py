# wrong: only two lines differ: a product of two equal brackets counts as its square
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(1 - eta*lam)*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
