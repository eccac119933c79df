# diagnosis: the square (ηλ)² was lost; the second slope is λ times the new weight
# also: each step multiplies; it does not subtract ηλ w0 once more
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - 2*eta*lam) * w0",
]
after_t = "(1 - t*eta*lam) * w0"
