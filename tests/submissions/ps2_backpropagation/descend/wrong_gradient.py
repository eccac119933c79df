# diagnosis: that is the gradient; wanted are
# also: that is the step alone, or the gradient
def descend(w, x, y, eta):
    return (w @ x - y) * x
