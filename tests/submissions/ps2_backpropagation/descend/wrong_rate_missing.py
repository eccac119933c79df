# diagnosis: the learning rate η is missing
def descend(w, x, y, eta):
    return w - (w @ x - y) * x
