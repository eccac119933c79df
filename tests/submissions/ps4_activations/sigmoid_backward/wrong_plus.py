# diagnosis: 1 + σ stands where 1 − σ belongs
def sigmoid_backward(dY, X):
    s = sigmoid(X)
    return dY * s * (1 + s)
