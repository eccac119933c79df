# wrong: eta*lam of the first line was lost when the bracket was taken out: (1 - 1) in place of (1 - eta*lam)
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "-eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
