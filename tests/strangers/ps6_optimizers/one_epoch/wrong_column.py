# wrong: w comes back as a column (d, 1)
def one_epoch(w, X, y, batch_size, eta):
    w, y = w.reshape(-1, 1), y.reshape(-1, 1)
    t = 0
    for i in range(0, len(X), batch_size):
        A, c = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * (A.T @ (A @ w - c)) / len(c)
        t += 1
    return w, t
