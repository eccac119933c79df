def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return dY * s - dY * s**2
