# wrong: every batch is divided by batch_size, the smaller last one too
def one_epoch(w, X, y, batch_size, eta):
    iterations = 0
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        g = X_b.T @ (X_b @ w - y_b) / batch_size
        w = w - eta * g
        iterations += 1
    return w, iterations
