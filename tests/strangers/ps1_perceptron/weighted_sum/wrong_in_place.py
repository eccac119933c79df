# wrong: X *= w changes the caller's X
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    X *= w
    return X.sum(axis=1) + b
