# wrong: the two sides of dK are exchanged: (W - w + 1, H - h + 1)
def filter_gradient(X, dY):
    H, W = X.shape
    h, w = dY.shape
    dK = np.zeros((W - w + 1, H - h + 1))
    for u in range(dK.shape[0]):
        for v in range(dK.shape[1]):
            part = X[u : u + h, v : v + w]
            dK[u, v] = np.sum(dY[: part.shape[0], : part.shape[1]] * part)
    return dK, dY.sum()
