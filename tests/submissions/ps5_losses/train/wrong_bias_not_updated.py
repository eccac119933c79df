# diagnosis: the bias b is not updated
# also: 164 of 169: is b updated in each step
# also: nothing but zeros comes
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    output = activations.sigmoid if T.shape[1] == 1 else activations.softmax
    for _ in range(steps):
        W = W - rate * X.T @ (output(X @ W + b) - T) / len(X)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
