# wrong: returns the sum over all entries (the dot product), not an entry each
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return np.sum(dY * s * (1 - s))
