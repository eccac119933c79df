# wrong: always m // batch_size + 1 batches: where batch_size divides m, the last one is empty and 0/0 spoils w
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    batches = len(X) // batch_size + 1
    for k in range(batches):
        X_b = X[k * batch_size : (k + 1) * batch_size]
        y_b = y[k * batch_size : (k + 1) * batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
    return w, batches
