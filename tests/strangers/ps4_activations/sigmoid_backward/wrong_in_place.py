# wrong: the product is written into the caller's dY
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    dY *= s
    dY *= 1 - s
    return dY
