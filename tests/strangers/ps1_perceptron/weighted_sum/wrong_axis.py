# wrong: sums over the examples (axis 0)
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return (X * w).sum(axis=0) + b
