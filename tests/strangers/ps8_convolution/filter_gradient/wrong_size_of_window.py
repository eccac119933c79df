# wrong: the sum over the windows of X takes windows of the size of the filter, and not of dY
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for u in range(f):
        for v in range(g):
            dK[u, v] = np.sum(dY * X[u : u + f, v : v + g])
    return dK, np.sum(dY)
