# diagnosis: the step of b is made with a new prediction
# also: the bias b was not updated
def update(w, b, x, t, eta):
    w = w + eta * (t - int(w @ x + b >= 0)) * x
    b = b + eta * (t - int(w @ x + b >= 0))
    return w, b
