# diagnosis: step returns a list, not an array
def step(w, x, y, eta):
    error = w @ x - y
    return [w_j - eta * error * x_j for w_j, x_j in zip(w, x)]
