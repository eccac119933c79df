# diagnosis: dY is multiplied by max(0, X)
def relu_backward(dY, X):
    return dY * np.maximum(0, X)
