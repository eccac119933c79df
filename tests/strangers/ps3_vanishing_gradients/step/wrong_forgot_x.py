# wrong: the chain rule stops at yhat, the factor x is missing
def step(w, x, y, eta):
    error = np.sum(w * x) - y
    return w - eta * error
