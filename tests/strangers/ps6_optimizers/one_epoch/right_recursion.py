# right: the first batch, then the rest by calling itself
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    if len(X) == 0:
        return w.copy(), 0
    X_b, y_b = X[:batch_size], y[:batch_size]
    w = w - eta * np.mean((X_b @ w - y_b)[:, None] * X_b, axis=0)
    w, rest = one_epoch(w, X[batch_size:], y[batch_size:], batch_size, eta)
    return w, 1 + rest
