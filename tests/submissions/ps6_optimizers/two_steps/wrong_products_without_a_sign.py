# diagnosis: a product needs its sign, *: write eta*lam
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - etalam) * (w0 - etalam*w0)",
    "(1 - eta*lam)^2 * w0",
]
after_t = "(1 - etalam)^t * w0"
