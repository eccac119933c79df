# right: own W and b changed in place, one's own softmax
def train(X, T, rate, steps):
    n, d = X.shape
    K = T.shape[1]
    W = np.zeros((d, K))
    b = np.zeros(K)
    for _ in range(steps):
        Z = X @ W + b
        if K == 1:
            P = 0.5 + 0.5 * np.tanh(0.5 * Z)
        else:
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
        P -= T
        P *= rate / n
        W -= X.T @ P
        b -= np.ones(n) @ P
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if b.size == 1:
        return (activations.sigmoid(Z[:, 0]) >= 0.5).astype(np.int64)
    return Z.argmax(1)
