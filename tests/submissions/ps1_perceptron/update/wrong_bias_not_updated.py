# diagnosis: the bias b was not updated
def update(w, b, x, t, eta):
    error = t - (1 if w @ x + b >= 0 else 0)
    return w + eta * error * x, b
