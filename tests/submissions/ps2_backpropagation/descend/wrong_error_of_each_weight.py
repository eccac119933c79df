# diagnosis: each weight has an error of its own
def descend(w, x, y, eta):
    return w - eta * (w * x - y) * x
