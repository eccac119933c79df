# diagnosis: step changed its argument w in place
def step(w, x, y, eta):
    w -= eta * (w @ x - y) * x
    return w
