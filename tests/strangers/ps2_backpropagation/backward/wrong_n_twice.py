# wrong: dW1 and dW2 are divided by n once more; the 1/n is in dZ2 already
def backward(X, T, W1, b1, W2, b2):
    n = len(X)
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) * A2 * (1 - A2) / n
    dW2 = A1.T @ dZ2 / n
    dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1)
    dW1 = X.T @ dZ1 / n
    return dW1, dZ1.sum(axis=0), dW2, dZ2.sum(axis=0)
