def descend(w, x, y, eta):
    w = w.copy()
    w -= eta * (np.sum(w * x) - y) * x
    return w
