# wrong: w += changes the old w
def update(w, b, x, t, eta):
    y_hat = 1 if w @ x + b >= 0 else 0
    w += eta * (t - y_hat) * x
    b += eta * (t - y_hat)
    return w, b
