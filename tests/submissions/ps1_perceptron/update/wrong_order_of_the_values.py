# diagnosis: the values are right, but in another order
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return b + eta * error, w + eta * error * x
