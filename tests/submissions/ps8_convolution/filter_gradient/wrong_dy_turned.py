# diagnosis: dY was turned around
def filter_gradient(X, dY):
    f, g = X.shape[0] - dY.shape[0] + 1, X.shape[1] - dY.shape[1] + 1
    dK = np.zeros((f, g))
    for u in range(f):
        for v in range(g):
            dK[u, v] = np.sum(dY[::-1, ::-1] * X[u : u + dY.shape[0], v : v + dY.shape[1]])
    return dK, dY.sum()
