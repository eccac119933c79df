# right: takes w0 out first; after_t with one factor split off
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0*((1 - eta*lam) - eta*lam*(1 - eta*lam))",
    "w0*(1 - eta*lam)*(1 - eta*lam)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)*(1 - eta*lam)^(t - 1)*w0"
