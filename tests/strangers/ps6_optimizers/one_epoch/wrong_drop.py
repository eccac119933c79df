# wrong: the last, smaller batch is dropped
def one_epoch(w, X, y, batch_size, eta):
    iterations = len(X) // batch_size
    for i in range(iterations):
        X_b = X[i * batch_size : (i + 1) * batch_size]
        y_b = y[i * batch_size : (i + 1) * batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, iterations
