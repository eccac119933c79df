# right: starts at b everywhere and adds one feature at a time
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = np.full(len(X), float(b))
    for feature, weight in zip(X.T, w):
        z = z + weight * feature
    return z
