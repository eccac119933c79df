def step(w, x, y, eta):
    return w + eta * (y - np.dot(x, w)) * x
