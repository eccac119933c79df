# diagnosis: that is one iteration, with one batch; an epoch uses all records (the slip of the notes)
def one_epoch(w, X, y, batch_size, eta):
    A, b = X[:batch_size], y[:batch_size]
    return w - eta * A.T @ (A @ w - b) / len(A), 1
