# wrong: dK starts as a piece of X (a view), so *= and += write into the image
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = X[:f, :g]
    dK *= dY[0, 0]
    for i in range(h):
        for j in range(w):
            if (i, j) != (0, 0):
                dK += dY[i, j] * X[i : i + f, j : j + g]
    return dK, dY.sum()
