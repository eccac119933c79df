# wrong: the slope on the left is a*x, as the value
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, a * x)
    slope = np.where(x > 0, 1, a * x)
    return y, slope
