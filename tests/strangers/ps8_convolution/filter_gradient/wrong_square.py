# wrong: dK is taken to be square, with H − h + 1 rows and as many columns
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    h, w = dY.shape
    f = X.shape[0] - h + 1
    dK = np.zeros((f, f))
    for i in range(h):
        for j in range(w):
            dK += dY[i, j] * X[i : i + f, j : j + f]
    return dK, dY.sum()
