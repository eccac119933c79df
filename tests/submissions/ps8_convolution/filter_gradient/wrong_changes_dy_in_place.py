# diagnosis: filter_gradient changed its argument dY in place
def filter_gradient(X, dY):
    f, g = X.shape[0] - dY.shape[0] + 1, X.shape[1] - dY.shape[1] + 1
    dK, db = np.zeros((f, g)), 0.0
    for i, j in np.ndindex(dY.shape):
        dK += dY[i, j] * X[i : i + f, j : j + g]
        db += dY[i, j]
        dY[i, j] = 0
    return dK, db
