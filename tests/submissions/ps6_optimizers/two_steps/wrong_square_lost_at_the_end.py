# diagnosis: line 2 does not follow from line 1: that is (1 − ηλ)w₀: is a square lost
two_steps = [
    "w0 - eta*lam*w0 - eta*lam*(w0 - eta*lam*w0)",
    "w0 - 2*eta*lam*w0 + eta*lam*w0",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
