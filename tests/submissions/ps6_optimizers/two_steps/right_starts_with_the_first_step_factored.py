two_steps = (
    "(1 - eta*lam)*w0 - eta*lam*(1 - eta*lam)*w0",
    "((1 - eta*lam) - eta*lam*(1 - eta*lam)) * w0",
    "w0 * (1 − eta·lam)²",
)
after_t = "w0 / (1 - eta*lam)^(-t)"
