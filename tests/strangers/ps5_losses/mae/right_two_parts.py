# right: size as positive part plus negative part; sign as difference of two comparisons
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    e = Y - T
    return (np.maximum(e, 0).sum() + np.maximum(-e, 0).sum()) / e.size


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return ((Y > T).astype(float) - (Y < T).astype(float)) / Y.size
