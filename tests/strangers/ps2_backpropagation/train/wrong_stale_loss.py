# wrong: the loss is that of the last forward pass in the loop, before the last step
def train(
    X: np.ndarray,
    t: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    start: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    eta: float,
    steps: int,
) -> tuple[float, float]:
    W1, b1, W2, b2 = start
    T = t[:, np.newaxis]
    A2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        dZ2 = (A2 - T) * A2 * (1 - A2) / len(X)
        dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1)
        W1, b1 = W1 - eta * X.T @ dZ1, b1 - eta * dZ1.sum(axis=0)
        W2, b2 = W2 - eta * A1.T @ dZ2, b2 - eta * dZ2.sum(axis=0)
    loss = np.sum((T - A2) ** 2) / (2 * len(X))
    out = sigmoid(sigmoid(X_test @ W1 + b1) @ W2 + b2)[:, 0]
    return loss, np.mean((out >= 0.5) == t_test)
