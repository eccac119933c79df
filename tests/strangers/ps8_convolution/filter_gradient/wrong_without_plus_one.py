# wrong: the sides of the filter are H - h and W - w; the 1 is missing
def filter_gradient(X, dY):
    h, w = dY.shape
    H, W = X.shape
    dK = np.zeros((H - h, W - w))
    for u in range(H - h):
        for v in range(W - w):
            dK[u, v] = np.sum(dY * X[u : u + h, v : v + w])
    return dK, dY.sum()
