# wrong: the iterations are numbered from 0, and the last number comes back for the count
def one_epoch(w, X, y, batch_size, eta):
    for k, start in enumerate(range(0, len(X), batch_size)):
        X_b, y_b = X[start : start + batch_size], y[start : start + batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, k
