# diagnosis: update changed its argument w in place
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    w += eta * error * x
    new = w.copy()
    w -= eta * error * x
    return new, b + eta * error
