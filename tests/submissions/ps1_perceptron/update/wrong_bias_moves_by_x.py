# diagnosis: the bias moves by x too
# also: that is an array of shape
def update(w, b, x, t, eta):
    step = eta * (t - int(w @ x + b >= 0)) * x
    return w + step, b + step
