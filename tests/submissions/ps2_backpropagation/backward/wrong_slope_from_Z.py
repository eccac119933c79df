# diagnosis: the slope of a sigmoid is made from Z
# also: nothing but zeros comes
def backward(X, T, W1, b1, W2, b2):
    Z1 = X @ W1 + b1
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2 + b2
    A2 = sigmoid(Z2)
    dZ2 = (A2 - T) / len(X) * Z2 * (1 - Z2)
    dZ1 = dZ2 @ W2.T * Z1 * (1 - Z1)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
