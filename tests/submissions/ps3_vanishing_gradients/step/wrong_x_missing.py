# diagnosis: the factor x is missing from the gradient
def step(w, x, y, eta):
    return w - eta * (w @ x - y)
