# diagnosis: the step is divided by the number of weights
# also: the step is half as large
def descend(w, x, y, eta):
    return w - eta * (w @ x - y) * x / len(w)
