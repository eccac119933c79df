# diagnosis: the softmax runs down the columns
# also: 544 of 797: are all 30 steps made, each with new outputs, and has each row its own softmax?
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        Z = X @ W + b
        E = np.exp(Z)
        P = activations.sigmoid(Z) if T.shape[1] == 1 else E / E.sum(axis=0)
        dZ = (P - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
