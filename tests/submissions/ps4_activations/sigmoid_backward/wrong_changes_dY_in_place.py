# diagnosis: sigmoid_backward changed its argument dY in place
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    dY *= s * (1 - s)
    return dY
