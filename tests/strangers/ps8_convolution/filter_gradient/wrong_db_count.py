# wrong: db is the number of places (the slope of each is 1); dY is forgotten
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = np.zeros((f, g))
    for u in range(f):
        for v in range(g):
            dK[u, v] = np.sum(dY * X[u : u + h, v : v + w])
    return dK, float(h * w)
