# diagnosis: descend returns a list, not an array
def descend(w, x, y, eta):
    error = sum(w_i * x_i for w_i, x_i in zip(w, x)) - y
    return [w_i - eta * error * x_i for w_i, x_i in zip(w, x)]
