# diagnosis: y is missing from the error, which is ŷ − y
# also: that is right for y = 0
def descend(w, x, y, eta):
    return w - eta * (w @ x) * x
