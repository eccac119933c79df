# wrong: the slope alone, dY is left out
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return s * (1 - s)
