def dropout_backward(dY, U, p):
    dX = np.zeros(dY.shape)
    for place in np.ndindex(*dY.shape):
        if U[place] >= p:
            dX[place] = dY[place] / (1 - p)
    return dX
