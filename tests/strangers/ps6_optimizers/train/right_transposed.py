# right: all weights transposed, (10, d), and an epoch's batches in a while loop
def train(
    X_train: np.ndarray,
    t_train: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    eta: float,
    epochs: int,
) -> tuple[float, float]:
    m, d = X_train.shape
    T = losses.one_hot(t_train, 10)
    A = np.zeros((10, d))
    M = np.zeros((10, d))
    for epoch in range(epochs):
        start = 0
        while start < m:
            rows = slice(start, min(start + 32, m))
            D = softmax(X_train[rows] @ A.T) - T[rows]
            M = 0.9 * M + (1 - 0.9) * np.dot(D.T, X_train[rows]) / D.shape[0]
            A = A - eta * M
            start += 32
    Z = np.matmul(X_test, A.T)
    value = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return float(value), float(np.count_nonzero(Z.argmax(axis=1) == t_test) / len(Z))
