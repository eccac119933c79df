# diagnosis: that is the step alone; add it
# also: that is the step alone, or the gradient
def descend(w, x, y, eta):
    return -eta * (w @ x - y) * x
