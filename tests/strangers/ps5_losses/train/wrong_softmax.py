# wrong: softmax for one column too, where it is always 1
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        dZ = (activations.softmax(X @ W + b) - T) / len(X)
        W = W - rate * X.T @ dZ
        b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if Z.shape[1] == 1:
        return (Z[:, 0] >= 0).astype(int)
    return Z.argmax(axis=1)
