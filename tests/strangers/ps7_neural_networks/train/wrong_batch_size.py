# wrong: dY is divided by batch_size, also where the batch has fewer rows
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            P = softmax(H @ W2 + b2)
            dY = (P - t) / batch_size
            dW2 = H.T @ dY
            db2 = dY.sum(axis=0)
            dZ = (dY @ W2.T) * (Z > 0)
            dW1 = x.T @ dZ
            db1 = dZ.sum(axis=0)
            W1 = W1 - eta * dW1
            b1 = b1 - eta * db1
            W2 = W2 - eta * dW2
            b2 = b2 - eta * db2
    return W1, b1, W2, b2
