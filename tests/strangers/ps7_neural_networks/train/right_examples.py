# right: the gradients of a batch are added up example by example, with outer products
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    W1, b1, W2, b2 = weights
    n = len(X)
    for _ in range(epochs):
        for start in range(0, n, batch_size):
            rows = range(start, min(start + batch_size, n))
            P = softmax(np.maximum(X[start : start + batch_size] @ W1 + b1, 0) @ W2 + b2)
            dW1, db1, dW2, db2 = [np.zeros(w.shape) for w in (W1, b1, W2, b2)]
            for k, i in enumerate(rows):
                z = X[i] @ W1 + b1
                h = np.maximum(z, 0)
                dy = (P[k] - T[i]) / len(rows)
                dz = (W2 @ dy) * (z > 0)
                dW1 += np.outer(X[i], dz)
                db1 += dz
                dW2 += np.outer(h, dy)
                db2 += dy
            W1, b1, W2, b2 = W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    return W1, b1, W2, b2
