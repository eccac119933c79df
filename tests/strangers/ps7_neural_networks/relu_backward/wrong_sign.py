# wrong: np.sign gives -1 for negative X, where the slope is 0
def relu_backward(dY, X):
    return dY * np.sign(X)
