# diagnosis: that is the forward pass
def relu_backward(dY, X):
    return np.maximum(0, X)
