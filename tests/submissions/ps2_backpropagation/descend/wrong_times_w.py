# diagnosis: the error is multiplied by w
def descend(w, x, y, eta):
    return w - eta * (w @ x - y) * w
