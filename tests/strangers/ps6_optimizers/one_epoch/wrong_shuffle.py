# wrong: the records are shuffled first, the statement wants the order of the rows
def one_epoch(w, X, y, batch_size, eta):
    order = np.random.default_rng(0).permutation(len(X))
    X, y = X[order], y[order]
    iterations = 0
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
        iterations += 1
    return w, iterations
