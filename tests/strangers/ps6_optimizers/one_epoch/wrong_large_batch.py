# wrong: a batch size above the number of records makes no step; it is one batch of all
def one_epoch(w, X, y, batch_size, eta):
    if batch_size > len(X):
        return w, 0
    t = 0
    for i in range(0, len(X), batch_size):
        A, c = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * (A.T @ (A @ w - c)) / len(c)
        t += 1
    return w, t
