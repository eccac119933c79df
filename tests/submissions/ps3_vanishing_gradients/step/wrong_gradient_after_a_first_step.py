# diagnosis: two steps in one: the gradient was taken at the end of a first step
def step(w, x, y, eta):
    w_new = w - eta * (w @ x - y) * x
    return w - eta * (w_new @ x - y) * x
