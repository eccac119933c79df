# diagnosis: update returns 1 value, not 2
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + eta * error * x
