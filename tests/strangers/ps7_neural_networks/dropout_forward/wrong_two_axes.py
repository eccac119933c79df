# wrong: the loops expect two axes; arrays with none, one or three fail
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if not train:
        return X
    Y = np.zeros_like(X)
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            if U[i, j] >= p:
                Y[i, j] = X[i, j] / (1 - p)
    return Y
