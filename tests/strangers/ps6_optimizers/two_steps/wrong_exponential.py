# wrong: the decay e^(-eta*lam*t), which is close to it for small eta*lam only
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "w0*exp(-eta*lam*t)"
