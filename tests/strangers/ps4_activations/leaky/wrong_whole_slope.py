# wrong: the slope is an array of whole numbers, in which a = 0.1 becomes 0
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    slope = np.ones(x.shape, dtype=int)
    slope[x <= 0] = a
    return np.where(x > 0, x, a * x), slope
