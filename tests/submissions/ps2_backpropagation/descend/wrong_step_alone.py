# diagnosis: that is the step alone; add it
# also: that is the step alone, or the gradient
# also: w is missing: what comes is what is wanted, minus w
def descend(w, x, y, eta):
    return -eta * (w @ x - y) * x
