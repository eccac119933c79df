def dense_backward(dY, X, W):
    dY, X, W = (a.astype(np.float32) for a in (dY, X, W))
    return dY @ W.T, X.T @ dY, dY.sum(axis=0)
