# wrong: the result is a column of shape (n, 1)
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return np.sum(X * w, axis=1, keepdims=True) + b
