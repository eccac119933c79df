def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return (X * w).sum(axis=1) + b
