# diagnosis: or down its size |y − ŷ|
# also: the sign of the error alone is used
def descend(w, x, y, eta):
    return w - eta * np.sign(w @ x - y) * x
