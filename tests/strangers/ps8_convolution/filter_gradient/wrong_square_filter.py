# wrong: the filter is taken as square, with as many columns as rows
def filter_gradient(X, dY):
    h, w = dY.shape
    f = X.shape[0] - h + 1
    dK = np.zeros((f, f))
    for i in range(h):
        for j in range(w):
            dK += dY[i, j] * X[i : i + f, j : j + f]
    return dK, dY.sum()
