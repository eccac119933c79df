# diagnosis: that is 1 − σ², which is made like the slope of tanh
def sigmoid_backward(dY, X):
    return dY * (1 - sigmoid(X) ** 2)
