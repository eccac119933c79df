# diagnosis: dY passes unchanged
def relu_backward(dY, X):
    return dY
