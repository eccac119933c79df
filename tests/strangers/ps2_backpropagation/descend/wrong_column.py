# wrong: the weights come back as a column (d, 1)
def descend(w, x, y, eta):
    W, X = w.reshape(-1, 1), x.reshape(1, -1)
    error = X @ W - y
    return W - eta * X.T @ error
