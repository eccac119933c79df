# wrong: the return stands inside the loop over the epochs, so one epoch is all
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            P = softmax(H @ W2 + b2)
            dY = (P - t) / len(x)
            dZ = (dY @ W2.T) * (Z > 0)
            W2 = W2 - eta * H.T @ dY
            b2 = b2 - eta * dY.sum(axis=0)
            W1 = W1 - eta * x.T @ dZ
            b1 = b1 - eta * dZ.sum(axis=0)
        return W1, b1, W2, b2
