# diagnosis: db1 and db2 are not added up
# also: the shape is
# also: what comes has the shape (2, 2); the sum over its axis 0 would be right: is it missing?
# also: what comes has the shape (3, 4); the sum over its axis 0 would be right: is it missing?
def backward(X, T, W1, b1, W2, b2):
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    return X.T @ dZ1, dZ1, A1.T @ dZ2, dZ2
