# diagnosis: y is missing
def step(w, x, y, eta):
    return w - eta * (w @ x) * x
