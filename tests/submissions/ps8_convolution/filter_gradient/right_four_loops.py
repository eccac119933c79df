def filter_gradient(X, dY):
    (H, W), (h, w) = X.shape, dY.shape
    dK, db = np.zeros((H - h + 1, W - w + 1)), 0
    for i in range(h):
        for j in range(w):
            db = db + dY[i, j]
            for u in range(H - h + 1):
                for v in range(W - w + 1):
                    dK[u, v] = dK[u, v] + dY[i, j] * X[i + u, j + v]
    return dK, db
