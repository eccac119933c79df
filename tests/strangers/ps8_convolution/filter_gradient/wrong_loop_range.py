# wrong: the loops over the places run over the sides of dK in place of those of dY
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    H, W = X.shape
    h, w = dY.shape
    f, g = H - h + 1, W - w + 1
    dK = np.zeros((f, g))
    for i in range(f):
        for j in range(g):
            dK += dY[i, j] * X[i : i + f, j : j + g]
    return dK, dY.sum()
