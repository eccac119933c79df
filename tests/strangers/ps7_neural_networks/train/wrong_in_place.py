# wrong: W1 -= … changes the arrays that the caller gave in weights
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dH = dY @ W2.T
            dZ = dH * (Z > 0)
            W2 -= eta * (H.T @ dY)
            b2 -= eta * dY.sum(axis=0)
            W1 -= eta * (x.T @ dZ)
            b1 -= eta * dZ.sum(axis=0)
    return W1, b1, W2, b2
