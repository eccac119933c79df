# diagnosis: the sign of the step: it goes uphill
def descend(w, x, y, eta):
    return w + eta * (w @ x - y) * x
