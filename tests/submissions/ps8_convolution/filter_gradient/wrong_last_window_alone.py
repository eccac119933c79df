# diagnosis: only the last window was kept
def filter_gradient(X, dY):
    f, g = X.shape[0] - dY.shape[0] + 1, X.shape[1] - dY.shape[1] + 1
    for i in range(dY.shape[0]):
        for j in range(dY.shape[1]):
            dK = dY[i, j] * X[i : i + f, j : j + g]
    return dK, dY.sum()
