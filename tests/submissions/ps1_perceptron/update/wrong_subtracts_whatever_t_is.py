# diagnosis: w shrinks although the prediction was right
# also: nothing was learned from this mistake
# also: that is right for t = 0
def update(w, b, x, t, eta):
    y_hat = 1 if w @ x + b >= 0 else 0
    return w - eta * y_hat * x, b - eta * y_hat
