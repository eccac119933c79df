two_steps = """
(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)
w0*(1 - eta*lam) - eta*lam*w0*(1 - eta*lam)
w0*(eta*lam - 1)*(eta*lam - 1)
w0*(1 - eta*lam)^2
"""
after_t = "(1 - eta*lam) * (1 - eta*lam)^(t - 1) * w0"
