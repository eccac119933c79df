# diagnosis: right for one and two axes, and nothing but zeros for other shapes
def sigmoid_backward(dY, X):
    s, dX = sigmoid(X), np.zeros(X.shape)
    if X.ndim == 1:
        for i in range(len(X)):
            dX[i] = dY[i] * s[i] * (1 - s[i])
    elif X.ndim == 2:
        for i in range(X.shape[0]):
            dX[i] = dY[i] * s[i] * (1 - s[i])
    return dX
