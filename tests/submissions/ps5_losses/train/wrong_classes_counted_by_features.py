# diagnosis: three columns were read as a yes or no: K is the number of W's columns, not of X's
# also: the largest of one column is always number 0
# also: 65 of 169: every label is 0
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    output = activations.softmax if T.shape[1] > 1 else activations.sigmoid
    for _ in range(steps):
        dZ = (output(X @ W + b) - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if X.shape[1] == 1:
        return (Z[:, 0] >= 0).astype(int)
    return Z.argmax(axis=1)
