# diagnosis: the learning rate η is missing from the step of b
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + eta * error * x, b + error
