def step(w, x, y, eta):
    new = w.copy()
    new -= eta * x * (np.sum(w * x) - y)
    return new
