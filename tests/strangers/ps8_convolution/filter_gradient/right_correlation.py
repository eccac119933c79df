# right: dY slides over X as a filter would: one sum for each weight
def filter_gradient(X, dY):
    h, w = dY.shape
    H, W = X.shape
    dK = np.array(
        [[np.vdot(dY, X[u : u + h, v : v + w]) for v in range(W - w + 1)] for u in range(H - h + 1)]
    )
    return dK, float(dY.sum())
