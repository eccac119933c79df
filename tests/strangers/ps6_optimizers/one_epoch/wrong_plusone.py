# wrong: counts one iteration too many where batch_size divides the number of records
def one_epoch(w, X, y, batch_size, eta):
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, len(X) // batch_size + 1
