# right: works with row vectors (n,) all through, the output's weights as a vector
def train(
    X: np.ndarray,
    t: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    start: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    eta: float,
    steps: int,
) -> tuple[float, float]:
    W1, b1 = start[0], start[1]
    v, c = start[2][:, 0], start[3][0]
    n = len(t)
    for _ in range(steps):
        A = sigmoid(X @ W1 + b1)
        out = sigmoid(A @ v + c)
        d = (out - t) * out * (1 - out) / n
        D = np.outer(d, v) * A * (1 - A)
        W1, b1 = W1 - eta * (X.T @ D), b1 - eta * D.sum(axis=0)
        v, c = v - eta * (A.T @ d), c - eta * d.sum()
    error = sigmoid(sigmoid(X @ W1 + b1) @ v + c) - t
    labels = sigmoid(sigmoid(X_test @ W1 + b1) @ v + c) >= 0.5
    return float(error @ error) / (2 * n), float(np.mean(labels == (t_test == 1)))
