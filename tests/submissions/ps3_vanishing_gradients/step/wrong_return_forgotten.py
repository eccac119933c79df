# diagnosis: step returns None
def step(w, x, y, eta):
    gradient = (w @ x - y) * x
    w = w - eta * gradient
