# wrong: w * x instead of the sum w @ x, each weight gets an answer of its own
def step(w, x, y, eta):
    y_hat = w * x
    return w - eta * (y_hat - y) * x
