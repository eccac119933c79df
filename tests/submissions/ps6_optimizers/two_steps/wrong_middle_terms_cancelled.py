# diagnosis: the middle terms do not cancel, they add up
# also: only ηλ is raised to the power t
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "w0 + (eta*lam)^2*w0",
    "(1 + (eta*lam)^2) * w0",
]
after_t = "(1 - (eta*lam)^t) * w0"
