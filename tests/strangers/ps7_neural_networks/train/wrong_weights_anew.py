# wrong: the weights are unpacked inside the loop over epochs, so each epoch starts from the first ones
def train(X, T, weights, eta, epochs, batch_size):
    for _ in range(epochs):
        W1, b1, W2, b2 = weights
        for s in range(0, len(X), batch_size):
            x, t = X[s : s + batch_size], T[s : s + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = (dY @ W2.T) * (Z > 0)
            dW2, db2, dW1, db1 = H.T @ dY, dY.sum(0), x.T @ dZ, dZ.sum(0)
            W1, b1, W2, b2 = W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    return W1, b1, W2, b2
