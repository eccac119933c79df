# diagnosis: the sign of dY decides here
def relu_backward(dY, X):
    return np.maximum(0, dY)
