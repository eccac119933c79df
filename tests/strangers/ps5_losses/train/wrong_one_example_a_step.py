# wrong: each step uses one example (in turn); a step is on all examples
def train(X, T, rate, steps):
    n, d = X.shape
    K = T.shape[1]
    W, b = np.zeros((d, K)), np.zeros(K)
    for i in range(steps):
        x, t = X[i % n : i % n + 1], T[i % n : i % n + 1]
        Z = x @ W + b
        P = activations.sigmoid(Z) if K == 1 else activations.softmax(Z)
        dZ = P - t
        W = W - rate * x.T @ dZ
        b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if W.shape[1] == 1 else np.argmax(Z, axis=1)
