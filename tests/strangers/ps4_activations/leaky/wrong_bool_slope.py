# wrong: the slope is an array of True and False, in which a becomes True, that is 1
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, a * x)
    slope = np.array(x > 0)
    slope[x <= 0] = a
    return y, slope
