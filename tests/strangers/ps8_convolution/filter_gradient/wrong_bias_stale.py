# wrong: db is set back to 0 in every row, so only the last row of dY is summed
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for i in range(h):
        db = 0.0
        for j in range(w):
            dK += dY[i, j] * X[i : i + f, j : j + g]
            db += dY[i, j]
    return dK, db
