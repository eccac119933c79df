# diagnosis: or down its size |y − ŷ|
def descend(w, x, y, eta):
    return w - eta * np.sign(w @ x - y) * x
