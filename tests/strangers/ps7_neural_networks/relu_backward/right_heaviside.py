# right: the step function with the value 0 at 0
def relu_backward(dY, X):
    return np.heaviside(X, 0.0) * dY
