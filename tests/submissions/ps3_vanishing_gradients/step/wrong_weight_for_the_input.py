# diagnosis: w stands where the factor x belongs
def step(w, x, y, eta):
    return w - eta * (w @ x - y) * w
