# diagnosis: that is one epoch too many
def train(
    X_train: np.ndarray,
    t_train: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    eta: float,
    epochs: int,
) -> tuple[float, float]:
    T = losses.one_hot(t_train, 10)
    W = np.zeros((X_train.shape[1], 10))
    V = np.zeros_like(W)
    for epoch in range(epochs + 1):
        for i in range(0, len(X_train), 32):
            X_b, T_b = X_train[i : i + 32], T[i : i + 32]
            G = X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)
            V = 0.9 * V + 0.1 * G
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    share = np.mean(np.argmax(Z, axis=1) == t_test)
    return loss, share
