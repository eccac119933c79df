# diagnosis: it is the wrong way round
def relu_backward(dY, X):
    return dY * (X < 0)
