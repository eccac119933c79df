# wrong: the slope of the hidden sigmoid is made from σ(A1), so the sigmoid is taken twice
def backward(X, T, W1, b1, W2, b2):
    def slope(z):
        return sigmoid(z) * (1 - sigmoid(z))

    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) * A2 * (1 - A2) / len(X)
    dZ1 = (dZ2 @ W2.T) * slope(A1)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
