# wrong: the step is added, it goes uphill
def step(w, x, y, eta):
    gradient = (w @ x - y) * x
    return w + eta * gradient
