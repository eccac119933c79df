# diagnosis: train returns None
# also: a function returned None where several values were wanted
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(Z, 0)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = dY @ W2.T * (Z > 0)
            W1, b1 = W1 - eta * x.T @ dZ, b1 - eta * dZ.sum(axis=0)
            W2, b2 = W2 - eta * H.T @ dY, b2 - eta * dY.sum(axis=0)
