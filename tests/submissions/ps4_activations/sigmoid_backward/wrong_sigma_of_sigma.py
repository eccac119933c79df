# diagnosis: σ is taken twice, of what is σ(X) already
def sigmoid_backward(dY, X):
    s = sigmoid(sigmoid(X))
    return dY * s * (1 - s)
