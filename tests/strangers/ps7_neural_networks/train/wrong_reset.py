# wrong: the weights are unpacked inside the loop over the epochs, so each epoch starts afresh
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    for epoch in range(epochs):
        W1, b1, W2, b2 = weights
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            P = softmax(H @ W2 + b2)
            dY = (P - t) / len(x)
            dW2, db2 = H.T @ dY, dY.sum(axis=0)
            dZ = dY @ W2.T * (Z > 0)
            dW1, db1 = x.T @ dZ, dZ.sum(axis=0)
            W1, b1 = W1 - eta * dW1, b1 - eta * db1
            W2, b2 = W2 - eta * dW2, b2 - eta * db2
    return W1, b1, W2, b2
