# wrong: brackets are missing in the second line: eta*lam^2 where (eta*lam)^2 belongs
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 - 2*eta*lam*w0 + eta*lam^2*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
