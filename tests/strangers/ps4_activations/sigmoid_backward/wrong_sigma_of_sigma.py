# wrong: s is overwritten by sigmoid(s): the sigmoid is taken twice
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return dY * sigmoid(s) * (1 - sigmoid(s))
