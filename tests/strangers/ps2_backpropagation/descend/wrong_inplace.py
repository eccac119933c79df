# wrong: w -= changes the old weights
def descend(w, x, y, eta):
    error = w @ x - y
    w -= eta * error * x
    return w
