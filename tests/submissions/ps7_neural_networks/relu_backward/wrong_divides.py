# diagnosis: 0 / 0 is NaN
def relu_backward(dY, X):
    return dY * np.maximum(X, 0) / X
