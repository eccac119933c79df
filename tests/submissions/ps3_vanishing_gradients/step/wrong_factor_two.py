# diagnosis: the step is twice as large
# also: that is right for 2·eta in the place of eta
def step(w, x, y, eta):
    return w - eta * 2 * (w @ x - y) * x
