# diagnosis: the softmax of one column is always 1; the output for yes or no is σ
# also: 157 of 169: is the output a softmax?
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        dZ = (activations.softmax(X @ W + b) - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
