# wrong: the last, smaller batch is divided by batch_size, not by its own number of records
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    iterations = 0
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        g = X_b.T @ (X_b @ w - y_b) / batch_size
        w = w - eta * g
        iterations += 1
    return w, iterations
