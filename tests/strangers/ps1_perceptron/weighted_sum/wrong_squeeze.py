# wrong: squeeze makes shape () where there is a single example
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return np.squeeze(X @ w[:, np.newaxis]) + b
