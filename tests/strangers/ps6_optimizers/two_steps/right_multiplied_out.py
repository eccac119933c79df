# right: multiplied out first, in other order, with ** for ^, and taken together again
two_steps = [
    "w0 - w0*eta*lam - eta*lam*(w0 - w0*eta*lam)",
    "w0 - 2*w0*eta*lam + eta**2*lam**2*w0",
    "w0*(1 - 2*eta*lam + (eta*lam)**2)",
    "(1 - eta*lam)**2*w0",
]
after_t = "w0*(1 - lam*eta)**t"
