# diagnosis: the slope is added to dY
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return dY + s * (1 - s)
