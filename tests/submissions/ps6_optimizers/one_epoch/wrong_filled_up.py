# diagnosis: was filled up with the first rows
def one_epoch(w, X, y, batch_size, eta):
    count = -(-len(X) // batch_size)
    for i in range(count):
        rows = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        w = w - eta * X[rows].T @ (X[rows] @ w - y[rows]) / batch_size
    return w, count
