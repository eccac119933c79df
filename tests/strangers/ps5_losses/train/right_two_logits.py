# right: sigma of z as the second share of softmax(0, z), einsum, a while loop
def train(X, T, rate, steps):
    n, K = T.shape
    W, b = np.zeros((X.shape[1], K)), np.zeros(K)
    while steps > 0:
        Z = X @ W + b
        if K == 1:
            P = activations.softmax(np.hstack([0 * Z, Z]))[:, 1:]
        else:
            P = activations.softmax(Z)
        D = P - T
        W = W - rate * np.einsum("nd,nk->dk", X, D) / n
        b = b - rate * D.mean(axis=0)
        steps -= 1
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if len(b) == 1:
        return np.array([1 if z >= 0 else 0 for z in Z[:, 0]])
    return np.array([int(np.argmax(row)) for row in Z])
