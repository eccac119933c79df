# diagnosis: dY is multiplied by σ, not by its slope
def sigmoid_backward(dY, X):
    return dY * sigmoid(X)
