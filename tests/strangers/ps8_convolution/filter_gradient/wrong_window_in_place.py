# wrong: the window is a view, and window *= dY[i, j] changes the caller's X and the windows that overlap
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for i in range(h):
        for j in range(w):
            window = X[i : i + f, j : j + g]
            window *= dY[i, j]
            dK += window
    return dK, dY.sum()
