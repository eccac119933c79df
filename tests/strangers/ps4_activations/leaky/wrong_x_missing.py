# wrong: on the left y is a, its x is missing
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    right = x > 0
    return np.where(right, x, a), np.where(right, 1.0, a)
