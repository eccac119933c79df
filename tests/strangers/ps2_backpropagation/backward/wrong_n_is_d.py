# wrong: n is taken from the columns of X, which is d
def backward(X, T, W1, b1, W2, b2):
    n = X.shape[1]
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) * A2 * (1 - A2) / n
    dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
