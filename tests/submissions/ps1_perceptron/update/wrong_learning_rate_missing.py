# diagnosis: the learning rate η is missing
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + error * x, b + error
