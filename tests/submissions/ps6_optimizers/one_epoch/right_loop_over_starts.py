def one_epoch(w, X, y, batch_size, eta):
    count = 0
    for start in range(0, len(X), batch_size):
        rows = slice(start, start + batch_size)
        error = X[rows] @ w - y[rows]
        w = w - eta * (error @ X[rows]) / len(error)
        count += 1
    return w, count
