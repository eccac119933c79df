# wrong: np.heaviside(X, 1) has the slope 1 at X = 0; wanted is 0
def relu_backward(dY, X):
    return dY * np.heaviside(X, 1)
