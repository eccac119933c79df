# wrong: the slope at Z = 0 is 1 (>= in place of >)
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for i in range(0, len(X), batch_size):
            x, t = X[i : i + batch_size], T[i : i + batch_size]
            Z = x @ W1 + b1
            H = np.where(Z >= 0, Z, 0)
            P = softmax(H @ W2 + b2)
            dY = (P - t) / len(x)
            dZ = np.where(Z >= 0, dY @ W2.T, 0)
            new_W2 = W2 - eta * (H.T @ dY)
            new_b2 = b2 - eta * np.sum(dY, axis=0)
            new_W1 = W1 - eta * (x.T @ dZ)
            new_b1 = b1 - eta * np.sum(dZ, axis=0)
            W1, b1, W2, b2 = new_W1, new_b1, new_W2, new_b2
    return W1, b1, W2, b2
