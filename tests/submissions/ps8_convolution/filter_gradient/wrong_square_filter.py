# diagnosis: two arrays have shapes that do not fit together
# also: the shape is
def filter_gradient(X, dY):
    f = X.shape[0] - dY.shape[0] + 1
    dK = np.zeros((f, f))
    for i, j in np.ndindex(dY.shape):
        dK += dY[i, j] * X[i : i + f, j : j + X.shape[1] - dY.shape[1] + 1]
    return dK, dY.sum()
