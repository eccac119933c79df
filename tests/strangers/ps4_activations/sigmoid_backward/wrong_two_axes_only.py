# wrong: the two loops ask for a matrix, arrays of one or three axes or of shape () fail
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    dX = np.zeros(X.shape)
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            s = sigmoid(X[i, j])
            dX[i, j] = dY[i, j] * s * (1 - s)
    return dX
