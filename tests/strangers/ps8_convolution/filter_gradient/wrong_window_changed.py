# wrong: the window is a view, and *= changes X (and the windows that overlap it)
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for i in range(h):
        for j in range(w):
            window = X[i : i + f, j : j + g]
            window *= dY[i, j]
            dK += window
    return dK, dY.sum()
