# wrong: range ends at len(X) - 1, so a last batch of one row is never reached
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    n = len(X)
    for _ in range(epochs):
        for start in range(0, n - 1, batch_size):
            end = min(start + batch_size, n)
            x, t = X[start:end], T[start:end]
            Z = x @ W1 + b1
            H = np.where(Z > 0, Z, 0)
            dY = (softmax(H @ W2 + b2) - t) / (end - start)
            dZ = np.where(Z > 0, dY @ W2.T, 0)
            W1, b1 = W1 - eta * x.T @ dZ, b1 - eta * dZ.sum(axis=0)
            W2, b2 = W2 - eta * H.T @ dY, b2 - eta * dY.sum(axis=0)
    return W1, b1, W2, b2
