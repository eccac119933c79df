# wrong: db is an array of shape (1, 1), not a number
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    windows = sliding_window_view(X, dY.shape)
    dK = (windows * dY).sum(axis=(2, 3))
    db = dY.sum(axis=(0, 1), keepdims=True)
    return dK, db
