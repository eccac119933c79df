# diagnosis: the largest of one column is always number 0
# also: 65 of 169: every label is 0
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        Z = X @ W + b
        P = activations.sigmoid(Z) if T.shape[1] == 1 else activations.softmax(Z)
        dZ = (P - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    return np.argmax(X @ W + b, axis=1)
