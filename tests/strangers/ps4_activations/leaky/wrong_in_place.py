# wrong: y = x is no copy, y *= slope writes into the array of the caller
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    slope = np.where(x > 0, 1.0, a)
    y = x
    y *= slope
    return y, slope
