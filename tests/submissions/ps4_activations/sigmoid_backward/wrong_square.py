# diagnosis: σ is squared, and 1 − σ is missing
# also: all is right but where X is positive
def sigmoid_backward(dY, X):
    return dY * sigmoid(X) ** 2
