# wrong: the minus before the bracket was not carried through: -eta*lam*eta*lam*w0 in the second line
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - eta*lam*w0 - eta*lam*w0 - eta*lam*eta*lam*w0",
    "w0*(1 - 2*eta*lam + (eta*lam)^2)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
