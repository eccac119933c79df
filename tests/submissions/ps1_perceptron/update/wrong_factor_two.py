# diagnosis: is there a factor 2?
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + 2 * eta * error * x, b + 2 * eta * error
