def relu_backward(dY, X):
    dX = np.zeros(X.shape)
    for place in np.ndindex(*X.shape):
        if X[place] > 0:
            dX[place] = dY[place]
    return dX
