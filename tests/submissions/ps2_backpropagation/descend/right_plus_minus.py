def descend(w, x, y, eta):
    return w + eta * (y - x @ w) * x
