def update(w, b, x, t, eta):
    w = w.copy()
    error = t - np.heaviside(x @ w + b, 1.0)
    w += x * (error * eta)
    b += error * eta
    return w, b
