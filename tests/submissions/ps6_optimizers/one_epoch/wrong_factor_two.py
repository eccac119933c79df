# diagnosis: is there a factor 2?
# also: that is right for 2·eta in the place of eta
def one_epoch(w, X, y, batch_size, eta):
    count = 0
    for i in range(0, len(X), batch_size):
        A, b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * 2 * A.T @ (A @ w - b) / len(A)
        count += 1
    return w, count
