def train(X, T, weights, eta, epochs, batch_size):
    def step(x, t, W1, b1, W2, b2):
        Z = x @ W1 + b1
        H = Z * (Z > 0)
        Y = H @ W2 + b2
        E = np.exp(Y - np.max(Y, axis=1, keepdims=True))
        dY = (E / E.sum(axis=1, keepdims=True) - t) / x.shape[0]
        dZ = np.where(Z > 0, np.dot(dY, W2.T), 0)
        grads = (np.dot(x.T, dZ), dZ.sum(0), np.dot(H.T, dY), dY.sum(0))
        return tuple(w - eta * g for w, g in zip((W1, b1, W2, b2), grads))

    cuts = range(batch_size, len(X), batch_size)
    for _ in range(epochs):
        for x, t in zip(np.split(X, cuts), np.split(T, cuts)):
            weights = step(x, t, *weights)
    return weights
