# wrong: the gradient of (y - yhat)^2 without the half, the step is twice as large
def step(w, x, y, eta):
    gradient = -2 * (y - np.dot(w, x)) * x
    return w - eta * gradient
