# wrong: -= changes the arrays of weights that the caller gave
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for epoch in range(epochs):
        for i in range(0, X.shape[0], batch_size):
            x, t = X[i : i + batch_size], T[i : i + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(Z, 0)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dW2 = H.T @ dY
            db2 = dY.sum(axis=0)
            dZ = dY @ W2.T * (Z > 0)
            dW1 = x.T @ dZ
            db1 = dZ.sum(axis=0)
            W1 -= eta * dW1
            b1 -= eta * db1
            W2 -= eta * dW2
            b2 -= eta * db2
    return W1, b1, W2, b2
