# wrong: for one column predict returns labels of shape (n, 1)
def train(X, T, rate, steps):
    n, K = T.shape
    W, b = np.zeros((X.shape[1], K)), np.zeros(K)
    for _ in range(steps):
        Z = X @ W + b
        P = activations.sigmoid(Z) if K == 1 else activations.softmax(Z)
        dZ = (P - T) / n
        W = W - rate * X.T @ dZ
        b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if W.shape[1] == 1:
        return (activations.sigmoid(Z) >= 0.5).astype(int)
    return activations.softmax(Z).argmax(axis=1)
