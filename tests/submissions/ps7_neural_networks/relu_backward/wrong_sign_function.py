# diagnosis: the slope is −1 for negative X
def relu_backward(dY, X):
    return dY * np.sign(X)
