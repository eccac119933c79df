# right: while loop, the gradient added up record by record
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    w = np.array(w, dtype=float)
    start = steps = 0
    while start < X.shape[0]:
        end = min(start + batch_size, X.shape[0])
        g = np.zeros_like(w)
        for i in range(start, end):
            g += (np.dot(X[i], w) - y[i]) * X[i]
        w = w - eta * (g / (end - start))
        start = end
        steps += 1
    return w, steps
