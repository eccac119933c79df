# wrong: -= changes the caller's old weights
def step(w, x, y, eta):
    w -= eta * (w @ x - y) * x
    return w
