# wrong: b stands inside the sum, so it is added once for each feature
def update(w, b, x, t, eta):
    z = np.sum(w * x + b)
    y_hat = int(z >= 0)
    return w + eta * (t - y_hat) * x, b + eta * (t - y_hat)
