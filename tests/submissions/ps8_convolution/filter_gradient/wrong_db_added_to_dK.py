# diagnosis: db was added to dK
# also: dY is too much: what comes is what is wanted, plus dY
def filter_gradient(X, dY):
    f, g = X.shape[0] - dY.shape[0] + 1, X.shape[1] - dY.shape[1] + 1
    dK = np.zeros((f, g))
    for i, j in np.ndindex(dY.shape):
        dK += dY[i, j] * X[i : i + f, j : j + g]
    return dK + dY.sum(), dY.sum()
