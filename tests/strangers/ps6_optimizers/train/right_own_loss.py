# right: own softmax, loss and one-hot rows, with np.logaddexp, nothing from the package
def train(
    X_train: np.ndarray,
    t_train: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    eta: float,
    epochs: int,
) -> tuple[float, float]:
    T = (np.asarray(t_train)[:, None] == np.arange(10)) * 1.0
    W, V = np.zeros((X_train.shape[1], 10)), 0.0
    cuts = range(32, len(X_train), 32)
    for _ in range(epochs):
        for X_b, T_b in zip(np.split(X_train, cuts), np.split(T, cuts)):
            Z = X_b @ W
            P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            V = V + 0.1 * (np.einsum("ni,nk->ik", X_b, P - T_b) / len(X_b) - V)
            W = W - eta * V
    Z = X_test @ W
    loss = np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(Z)), t_test])
    right = sum(int(np.argmax(z)) == int(t) for z, t in zip(Z, t_test))
    return float(loss), right / len(t_test)
