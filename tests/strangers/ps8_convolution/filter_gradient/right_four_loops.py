# right: four loops and Python numbers
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK, db = np.zeros((f, g)), 0.0
    for i in range(h):
        for j in range(w):
            db += float(dY[i, j])
            for u in range(f):
                for v in range(g):
                    dK[u, v] += dY[i, j] * X[i + u, j + v]
    return dK, db
