# wrong: len(X) // batch_size batches: the rows that are left are dropped (and a large batch is none)
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for k in range(len(X) // batch_size):
            x = X[k * batch_size : (k + 1) * batch_size]
            t = T[k * batch_size : (k + 1) * batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = (dY @ W2.T) * (Z > 0)
            W2 = W2 - eta * H.T @ dY
            b2 = b2 - eta * dY.sum(axis=0)
            W1 = W1 - eta * x.T @ dZ
            b1 = b1 - eta * dZ.sum(axis=0)
    return W1, b1, W2, b2
