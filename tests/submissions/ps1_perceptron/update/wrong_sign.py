# diagnosis: the sign of the step
def update(w, b, x, t, eta):
    y_hat = 1 if w @ x + b >= 0 else 0
    error = y_hat - t
    return w + eta * error * x, b + eta * error
