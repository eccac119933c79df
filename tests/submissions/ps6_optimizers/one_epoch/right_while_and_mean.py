def one_epoch(w, X, y, batch_size, eta):
    w = w.copy()
    iterations = 0
    while len(X):
        errors = y[:batch_size] - X[:batch_size] @ w
        w += eta * np.mean(errors[:, None] * X[:batch_size], axis=0)
        X, y = X[batch_size:], y[batch_size:]
        iterations += 1
    return w, iterations
