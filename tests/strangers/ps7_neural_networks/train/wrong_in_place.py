# wrong: right numbers, but -= changes the caller's weights
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dW2, db2 = H.T @ dY, dY.sum(axis=0)
            dZ = (dY @ W2.T) * (Z > 0)
            dW1, db1 = x.T @ dZ, dZ.sum(axis=0)
            W1 -= eta * dW1
            b1 -= eta * db1
            W2 -= eta * dW2
            b2 -= eta * db2
    return W1, b1, W2, b2
