# wrong: for K columns the class with a share of 1/2 or more; where no share reaches it, 0 comes out
def train(X, T, rate, steps):
    K = T.shape[1]
    W, b = np.zeros((X.shape[1], K)), np.zeros(K)
    for _ in range(steps):
        Z = X @ W + b
        P = activations.sigmoid(Z) if K == 1 else activations.softmax(Z)
        dZ = (P - T) / len(X)
        W = W - rate * X.T @ dZ
        b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if W.shape[1] == 1:
        return (Z[:, 0] >= 0).astype(int)
    return np.argmax(activations.softmax(Z) >= 0.5, axis=1)
