# right: no ŷ at all, but the two kinds of mistakes one by one
def update(w, b, x, t, eta):
    z = (w * x).sum() + b
    if t == 1 and z < 0:
        return w + eta * x, b + eta
    if t == 0 and not z < 0:
        return w - eta * x, b - eta
    return w.copy(), b
