# wrong: x is multiplied in place on the left
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    slope = np.where(x > 0, 1.0, a)
    x *= slope
    return x, slope
