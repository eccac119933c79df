# wrong: the rows are shuffled in each epoch; the statement wants them in their order
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    W1, b1, W2, b2 = weights
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            x, t = X[rows], T[rows]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = (dY @ W2.T) * (Z > 0)
            W2, b2 = W2 - eta * H.T @ dY, b2 - eta * dY.sum(axis=0)
            W1, b1 = W1 - eta * x.T @ dZ, b1 - eta * dZ.sum(axis=0)
    return W1, b1, W2, b2
