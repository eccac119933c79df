# diagnosis: -
# because: A1 is that of another network, so there is no value to know it by
kept = {}

def backward(X, T, W1, b1, W2, b2):
    A1 = kept.setdefault((X.shape, W1.shape), sigmoid(X @ W1 + b1))
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
