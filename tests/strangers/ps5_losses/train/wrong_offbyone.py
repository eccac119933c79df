# wrong: range(1, steps) makes one step too few
def train(X, T, rate, steps):
    n, K = T.shape
    W, b = np.zeros((X.shape[1], K)), np.zeros(K)
    for step in range(1, steps):
        Z = X @ W + b
        P = activations.sigmoid(Z) if K == 1 else activations.softmax(Z)
        dZ = (P - T) / n
        W = W - rate * X.T @ dZ
        b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if W.shape[1] == 1 else np.argmax(Z, axis=1)
