# wrong: the rows are shuffled in each epoch; they are to come in their order
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for s in range(0, len(X), batch_size):
            rows = order[s : s + batch_size]
            x, t = X[rows], T[rows]
            Z = x @ W1 + b1
            H = np.maximum(0, Z)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = (dY @ W2.T) * (Z > 0)
            dW2, db2, dW1, db1 = H.T @ dY, dY.sum(0), x.T @ dZ, dZ.sum(0)
            W1, b1, W2, b2 = W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    return W1, b1, W2, b2
