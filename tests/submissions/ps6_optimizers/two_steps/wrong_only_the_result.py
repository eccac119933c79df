# diagnosis: the first one is a later step: begin with (w0 - eta*lam*w0)
two_steps = ["(1 - eta*lam)^2 * w0"]
after_t = "(1 - eta*lam)^t * w0"
