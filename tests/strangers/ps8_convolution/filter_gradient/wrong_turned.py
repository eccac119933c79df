# wrong: dY is turned around before it slides over X
def filter_gradient(X, dY):
    h, w = dY.shape
    D = np.flip(dY)
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.array([[np.sum(D * X[u : u + h, v : v + w]) for v in range(g)] for u in range(f)])
    return dK, float(dY.sum())
