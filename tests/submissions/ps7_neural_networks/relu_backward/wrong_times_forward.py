# diagnosis: dY is multiplied by max(0, X)
# also: what comes is what is wanted, times X: is X there once too often?
def relu_backward(dY, X):
    return dY * np.maximum(0, X)
