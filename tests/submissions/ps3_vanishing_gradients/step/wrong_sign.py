# diagnosis: the sign of the step
def step(w, x, y, eta):
    return w + eta * (w @ x - y) * x
