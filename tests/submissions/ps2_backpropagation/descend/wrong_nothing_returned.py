# diagnosis: descend returns None
def descend(w, x, y, eta):
    w = w - eta * (w @ x - y) * x
