# diagnosis: b's step is made with the new W
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    output = activations.sigmoid if T.shape[1] == 1 else activations.softmax
    for _ in range(steps):
        W = W - rate * X.T @ (output(X @ W + b) - T) / len(X)
        b = b - rate * np.mean(output(X @ W + b) - T, axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
