# diagnosis: is ŷ −1 where it should be 0
def update(w, b, x, t, eta):
    y_hat = np.sign(w @ x + b)
    return w + eta * (t - y_hat) * x, b + eta * (t - y_hat)
