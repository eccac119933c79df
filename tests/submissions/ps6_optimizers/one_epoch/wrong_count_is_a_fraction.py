# diagnosis: w is right, but the number of iterations is not whole
def one_epoch(w, X, y, batch_size, eta):
    for i in range(0, len(X), batch_size):
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * A.T @ (A @ w - b) / len(A)
    return w, len(X) / batch_size
