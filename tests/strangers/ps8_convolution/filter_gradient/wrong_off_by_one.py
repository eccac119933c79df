# wrong: the sides of dK are H − h and W − w; the + 1 is missing
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    h, w = dY.shape
    f, g = X.shape[0] - h, X.shape[1] - w
    dK = np.zeros((f, g))
    for u in range(f):
        for v in range(g):
            dK[u, v] = np.sum(dY * X[u : u + h, v : v + w])
    return dK, dY.sum()
