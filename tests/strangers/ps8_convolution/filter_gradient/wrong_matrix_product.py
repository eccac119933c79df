# wrong: a product of matrices where entry by entry is meant
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for u in range(f):
        for v in range(g):
            dK[u, v] = np.sum(X[u : u + h, v : v + w] @ dY.T)
    return dK, np.sum(dY)
