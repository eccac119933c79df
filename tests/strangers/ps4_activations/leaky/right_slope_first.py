# right: the slope first, and y as slope times x
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    slope = np.full(np.shape(x), float(a))
    slope[x > 0] = 1.0
    return slope * x, slope
