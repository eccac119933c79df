# right: one step, and then the epoch of the records that are left
def one_epoch(w, X, y, batch_size, eta):
    if len(X) == 0:
        return w, 0
    A, c = X[:batch_size], y[:batch_size]
    g = np.einsum("nd,n->d", A, A @ w - c) / A.shape[0]
    w_new, steps = one_epoch(w - eta * g, X[batch_size:], y[batch_size:], batch_size, eta)
    return w_new, steps + 1
