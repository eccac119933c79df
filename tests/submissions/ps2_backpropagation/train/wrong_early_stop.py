# diagnosis: training stopped as soon as the loss was below 0.01
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
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
        dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
        dW1, db1, dW2, db2 = X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
        if np.sum((T - A2) ** 2) / (2 * len(X)) < 0.01:
            break
        W1, b1, W2, b2 = W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    Y = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    loss = float(np.sum((T - Y) ** 2) / (2 * len(X)))
    Y_test = sigmoid(sigmoid(X_test @ W1 + b1) @ W2 + b2)[:, 0]
    share = float(np.mean((Y_test >= 0.5) == t_test))
    return loss, share
