# wrong: db is summed over the rows only, so there is one number for each column
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for i in range(h):
        for j in range(w):
            dK += dY[i, j] * X[i : i + f, j : j + g]
    db = np.sum(dY, axis=0)
    return dK, db
