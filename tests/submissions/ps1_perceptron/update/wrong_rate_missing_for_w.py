# diagnosis: the learning rate η is missing from the step of w
# also: that is right for eta = 1
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + error * x, b + eta * error
