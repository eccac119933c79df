# diagnosis: the last, smaller batch was dropped
def one_epoch(w, X, y, batch_size, eta):
    count = len(X) // batch_size
    for k in range(count):
        rows = slice(k * batch_size, (k + 1) * batch_size)
        w = w - eta * X[rows].T @ (X[rows] @ w - y[rows]) / batch_size
    return w, count
