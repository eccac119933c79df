# diagnosis: w is a list, not an array
def update(w, b, x, t, eta):
    z = sum(w_j * x_j for w_j, x_j in zip(w, x)) + b
    error = t - (1 if z >= 0 else 0)
    return [w_j + eta * error * x_j for w_j, x_j in zip(w, x)], b + eta * error
