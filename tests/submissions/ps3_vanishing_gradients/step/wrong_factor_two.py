# diagnosis: the step is twice as large
def step(w, x, y, eta):
    return w - eta * 2 * (w @ x - y) * x
