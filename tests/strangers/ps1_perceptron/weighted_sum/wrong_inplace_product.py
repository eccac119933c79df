# wrong: X *= w overwrites the caller's X (the numbers returned are right)
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    X *= w
    return X.sum(axis=1) + b
