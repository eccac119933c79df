# diagnosis: w is right, but 1 is the number of epochs
def one_epoch(w, X, y, batch_size, eta):
    for i in range(0, len(X), batch_size):
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * A.T @ (A @ w - b) / len(A)
    return w, 1
