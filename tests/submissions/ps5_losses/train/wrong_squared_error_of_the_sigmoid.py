# diagnosis: σ(1 − σ) is in the slope, as for the squared error
# also: right on some inputs, and wrong where T has one column
def train(X, T, rate, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for _ in range(steps):
        Z = X @ W + b
        if T.shape[1] == 1:
            P = activations.sigmoid(Z)
            dZ = (P - T) * P * (1 - P) / len(X)
        else:
            dZ = (activations.softmax(Z) - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
