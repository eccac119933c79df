# diagnosis: descend changed its argument w in place
def descend(w, x, y, eta):
    w -= eta * (w @ x - y) * x
    return w
