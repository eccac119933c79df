# right: plain loops, a list of numbers that becomes an array at the end
def step(w, x, y, eta):
    y_hat = 0.0
    for wj, xj in zip(w, x):
        y_hat += wj * xj
    return np.array([wj + eta * (y - y_hat) * xj for wj, xj in zip(w, x)], dtype=float)
