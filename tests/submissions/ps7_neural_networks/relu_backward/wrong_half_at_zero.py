# diagnosis: the slope at X = 0 is one half
def relu_backward(dY, X):
    return dY * np.heaviside(X, 0.5)
