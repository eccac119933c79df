# diagnosis: σ(z) stands where the prediction ŷ, 0 or 1, belongs
def update(w, b, x, t, eta):
    y_hat = 1 / (1 + np.exp(-(w @ x + b)))
    return w + eta * (t - y_hat) * x, b + eta * (t - y_hat)
