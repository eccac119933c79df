# right: the formula as it stands, four loops
def filter_gradient(X, dY):
    (H, W), (h, w) = X.shape, dY.shape
    dK = [[0.0] * (W - w + 1) for _ in range(H - h + 1)]
    db = 0.0
    for i in range(h):
        for j in range(w):
            db += dY[i, j]
            for u in range(H - h + 1):
                for v in range(W - w + 1):
                    dK[u][v] += dY[i, j] * X[i + u, j + v]
    return np.array(dK), db
