# wrong: max(ax, x) takes the wrong side for a > 1
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.maximum(a * x, x)
    slope = np.where(x > 0, 1.0, a)
    return y, slope
