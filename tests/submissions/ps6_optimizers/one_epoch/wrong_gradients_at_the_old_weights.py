# diagnosis: every gradient was taken at the first w
def one_epoch(w, X, y, batch_size, eta):
    new, count = w.copy(), 0
    for i in range(0, len(X), batch_size):
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        new = new - eta * A.T @ (A @ w - b) / len(A)
        count += 1
    return new, count
