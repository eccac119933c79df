# wrong: divided by batch_size, also for the smaller last batch
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for epoch in range(epochs):
        for start in range(0, X.shape[0], batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(Z, 0)
            P = softmax(H @ W2 + b2)
            dY = (P - t) / batch_size
            dH = dY @ W2.T
            dZ = dH * (Z > 0)
            W2, b2 = W2 - eta * (H.T @ dY), b2 - eta * dY.sum(axis=0)
            W1, b1 = W1 - eta * (x.T @ dZ), b1 - eta * dZ.sum(axis=0)
    return W1, b1, W2, b2
