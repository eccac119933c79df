# diagnosis: dY and X are exchanged
def relu_backward(dY, X):
    return X * (dY > 0)
