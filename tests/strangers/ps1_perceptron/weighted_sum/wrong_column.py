# wrong: the result is a column (n, 1)
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return X @ w.reshape(-1, 1) + b
