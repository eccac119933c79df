# wrong: the weights are unpacked inside the epoch loop, so each epoch starts from the beginning
def train(X, T, weights, eta, epochs, batch_size):
    for _ in range(epochs):
        W1, b1, W2, b2 = weights
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            B = len(x)
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            P = softmax(H @ W2 + b2)
            dY = (P - t) / B
            dW2, db2 = H.T @ dY, dY.sum(axis=0)
            dH = dY @ W2.T
            dZ = dH * (Z > 0)
            dW1, db1 = x.T @ dZ, dZ.sum(axis=0)
            W1, b1, W2, b2 = W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    return W1, b1, W2, b2
