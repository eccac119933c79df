# diagnosis: ŷ is squashed by a sigmoid
def descend(w, x, y, eta):
    y_hat = 1 / (1 + np.exp(-(w @ x)))
    return w - eta * (y_hat - y) * x
