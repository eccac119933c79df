# diagnosis: the learning rate η is missing
def step(w, x, y, eta):
    return w - (w @ x - y) * x
