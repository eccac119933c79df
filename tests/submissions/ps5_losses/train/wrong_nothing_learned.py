# diagnosis: nothing was learned: are W and b updated, in every step
# also: 104 of 169: every label is 1
# also: 78 of 797: every label is 0
# also: nothing but zeros comes
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    output = activations.sigmoid if T.shape[1] == 1 else activations.softmax
    for _ in range(steps):
        dZ = (output(X @ W + b) - T) / len(X)
        new_W = W - rate * X.T @ dZ
        new_b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
