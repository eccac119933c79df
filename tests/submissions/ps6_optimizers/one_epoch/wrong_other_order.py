# diagnosis: the records come in another order than that of the rows
def one_epoch(w, X, y, batch_size, eta):
    order = np.random.default_rng(5).permutation(len(X))
    steps = 0
    while steps * batch_size < len(X):
        rows = order[steps * batch_size : (steps + 1) * batch_size]
        w = w - eta * X[rows].T @ (X[rows] @ w - y[rows]) / len(rows)
        steps += 1
    return w, steps
