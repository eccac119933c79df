# wrong: the gradient passes at X = 0 (>= for >)
def relu_backward(dY, X):
    return np.where(X >= 0, dY, 0.0)
