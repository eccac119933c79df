# wrong: the sigmoid is taken of dY, and X is the factor
def sigmoid_backward(dY, X):
    s = sigmoid(dY)
    return X * s * (1 - s)
