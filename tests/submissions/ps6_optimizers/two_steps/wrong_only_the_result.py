# diagnosis: steps are missing
two_steps = ["(1 - eta*lam)^2 * w0"]
after_t = "(1 - eta*lam)^t * w0"
