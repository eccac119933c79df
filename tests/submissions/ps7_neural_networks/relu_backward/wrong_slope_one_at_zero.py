# diagnosis: the slope at X = 0 has to be 0
def relu_backward(dY, X):
    return dY * (X >= 0)
