# diagnosis: the sign of the step: it goes uphill
def descend(w, x, y, eta):
    error = y - w @ x
    return w - eta * error * x
