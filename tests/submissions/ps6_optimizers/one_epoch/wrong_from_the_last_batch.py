# diagnosis: the batches are taken from the last to the first
# also: the records come in another order than that of the rows
def one_epoch(w, X, y, batch_size, eta):
    starts = range(0, len(X), batch_size)
    for i in reversed(starts):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, len(starts)
