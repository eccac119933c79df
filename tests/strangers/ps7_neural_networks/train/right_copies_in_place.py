# right: own copies of the weights, changed in place after all gradients are known
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    own = [w.copy() for w in weights]
    W1, b1, W2, b2 = own
    for _ in range(epochs):
        start = 0
        while start < X.shape[0]:
            stop = min(start + batch_size, X.shape[0])
            x, t = X[start:stop], T[start:stop]
            H = np.maximum(0, x @ W1 + b1)
            dY = (softmax(H @ W2 + b2) - t) / (stop - start)
            dZ = np.where(H > 0, dY @ W2.T, 0.0)
            gradients = x.T @ dZ, dZ.sum(axis=0), H.T @ dY, dY.sum(axis=0)
            for w, g in zip(own, gradients):
                w -= eta * g
            start = stop
    return tuple(own)
