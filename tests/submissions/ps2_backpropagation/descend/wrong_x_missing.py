# diagnosis: x is missing from the gradient
def descend(w, x, y, eta):
    return w - eta * (w @ x - y)
