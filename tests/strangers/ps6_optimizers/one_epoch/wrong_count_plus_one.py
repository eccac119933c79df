# wrong: the count is len // batch_size + 1, one too many where the batch size divides the records
def one_epoch(w, X, y, batch_size, eta):
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta / len(X_b) * X_b.T @ (X_b @ w - y_b)
    return w, len(X) // batch_size + 1
