# wrong: np.zeros_like(X) is an array of whole numbers if X is, and cuts off the fractions
def sigmoid_backward(dY, X):
    dX = np.zeros_like(X)
    s = sigmoid(X)
    dX[...] = dY * s * (1 - s)
    return dX
