# diagnosis: x is missing from the step of w
# also: that is w + eta
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + eta * error, b + eta * error
