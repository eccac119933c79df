# diagnosis: 0 / 0 is NaN
# also: there is a NaN: 0/0
def relu_backward(dY, X):
    return dY * np.maximum(X, 0) / X
