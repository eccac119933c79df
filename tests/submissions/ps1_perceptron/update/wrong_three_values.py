# diagnosis: update returns 3 values, not 2
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + eta * error * x, b + eta * error, error
