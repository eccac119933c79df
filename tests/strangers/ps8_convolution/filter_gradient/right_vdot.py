# right: one scalar product for each entry of dK, from a list
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    (H, W), (h, w) = X.shape, dY.shape
    entries = [
        np.vdot(dY, X[u : H - (H - h - u), v : v + w])
        for u in range(H - h + 1)
        for v in range(W - w + 1)
    ]
    return np.array(entries).reshape(H - h + 1, -1), sum(sum(dY))
