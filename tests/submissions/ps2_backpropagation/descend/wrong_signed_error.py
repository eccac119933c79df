# diagnosis: the error is missing
# also: a step although ŷ is right
def descend(w, x, y, eta):
    gradient = -x  # of the loss y - w @ x
    return w - eta * gradient
