# diagnosis: each batch is used several times in a row
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for start in range(0, len(X), batch_size):
        for _ in range(epochs):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(Z, 0)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = dY @ W2.T * (Z > 0)
            dW1, db1, dW2, db2 = x.T @ dZ, dZ.sum(axis=0), H.T @ dY, dY.sum(axis=0)
            W1 = W1 - eta * dW1
            b1 = b1 - eta * db1
            W2 = W2 - eta * dW2
            b2 = b2 - eta * db2
    return W1, b1, W2, b2
