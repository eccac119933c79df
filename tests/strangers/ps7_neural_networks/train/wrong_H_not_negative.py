# wrong: the slope is H >= 0, which holds everywhere, so the ReLU never stops a gradient
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for s in range(0, len(X), batch_size):
            x, t = X[s : s + batch_size], T[s : s + batch_size]
            H = np.maximum(0, x @ W1 + b1)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = (dY @ W2.T) * (H >= 0)
            dW2, db2, dW1, db1 = H.T @ dY, dY.sum(0), x.T @ dZ, dZ.sum(0)
            W1, b1, W2, b2 = W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    return W1, b1, W2, b2
