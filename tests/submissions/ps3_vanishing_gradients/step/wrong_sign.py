# diagnosis: has the step the wrong sign
# also: the sign of the step: that goes uphill
def step(w, x, y, eta):
    return w + eta * (w @ x - y) * x
