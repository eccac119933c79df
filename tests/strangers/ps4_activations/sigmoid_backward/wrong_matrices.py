# wrong: loops over rows and columns, fails for other shapes than a matrix
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    dX = np.zeros(X.shape)
    rows, columns = X.shape
    for i in range(rows):
        for j in range(columns):
            s = sigmoid(X[i, j])
            dX[i, j] = dY[i, j] * s * (1 - s)
    return dX
