# diagnosis: that is the step alone
def step(w, x, y, eta):
    return eta * (w @ x - y) * x * np.array(1.0)
