# diagnosis: the classes are counted from 1
# also: what comes is one more than what is wanted
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        Z = X @ W + b
        P = activations.sigmoid(Z) if T.shape[1] == 1 else activations.softmax(Z)
        dZ = (P - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1) + 1
