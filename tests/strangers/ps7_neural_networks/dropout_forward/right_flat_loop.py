# right: a list over the flat entries, put back into the shape of X
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if train:
        pairs = zip(np.ravel(X), np.ravel(U))
        flat = [x / (1.0 - p) if u >= p else 0.0 for x, u in pairs]
        return np.array(flat).reshape(np.shape(X))
    return 1.0 * X
