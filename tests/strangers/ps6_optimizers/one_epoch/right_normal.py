# right: the gradient by X^T X and X^T y, the count rounded up with //
def one_epoch(w, X, y, batch_size, eta):
    iterations = -(-len(X) // batch_size)
    for k in range(iterations):
        rows = slice(k * batch_size, min((k + 1) * batch_size, len(X)))
        A, c = X[rows].T @ X[rows], X[rows].T @ y[rows]
        w = w - eta * (A @ w - c) / X[rows].shape[0]
    return w, iterations
