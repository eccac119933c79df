# diagnosis: that is one iteration, with one batch; an epoch uses all records (the slip of the notes)
def one_epoch(w, X, y, batch_size, eta):
    count = 0
    for i in range(0, len(X), batch_size):
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * A.T @ (A @ w - b) / len(A)
        count += 1
        return w, count
