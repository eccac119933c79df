# wrong: the last batch is left out if it is not full (and all rows, if batch_size is larger than n)
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    W1, b1, W2, b2 = weights
    for epoch in range(epochs):
        for k in range(len(X) // batch_size):
            x = X[k * batch_size : (k + 1) * batch_size]
            t = T[k * batch_size : (k + 1) * batch_size]
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
