# diagnosis: the weights are as they were
def train(X, T, weights, eta, epochs, batch_size):
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            W1, b1, W2, b2 = weights
            Z = x @ W1 + b1
            H = np.maximum(Z, 0)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = dY @ W2.T * (Z > 0)
            for w, g in zip(weights, (x.T @ dZ, dZ.sum(axis=0), H.T @ dY, dY.sum(axis=0))):
                w = w - eta * g
    return weights
