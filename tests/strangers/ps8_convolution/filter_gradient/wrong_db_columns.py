# wrong: db is summed down the columns only: one number for each column of dY
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for i in range(h):
        for j in range(w):
            dK += dY[i, j] * X[i : i + f, j : j + g]
    return dK, np.sum(dY, axis=0)
