def update(w, b, x, t, eta):
    predicts_1 = w @ x + b >= 0
    if t == 1 and not predicts_1:
        return w + eta * x, b + eta
    if t == 0 and predicts_1:
        return w - eta * x, b - eta
    return w, b
