def sigmoid_backward(dY, X):
    dX = np.zeros(X.shape)
    for i in np.ndindex(X.shape):
        s = 1 / (1 + np.exp(-X[i]))
        dX[i] = dY[i] * s * (1 - s)
    return dX
