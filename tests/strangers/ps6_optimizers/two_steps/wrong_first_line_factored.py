# wrong: the first line is not w2 as it stands: the bracket has been taken out already
two_steps = [
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "w0 - 2*eta*lam*w0 + (eta*lam)^2*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
