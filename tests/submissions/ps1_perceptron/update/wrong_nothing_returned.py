# diagnosis: update returns None
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    w = w + eta * error * x
    b = b + eta * error
