# wrong: y is x, so the left side is written into the array of the caller
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    e = np.exp(np.minimum(x, 0))
    slope = np.where(x > 0, 1, alpha * e)
    y = x
    y[y <= 0] = (alpha * (e - 1))[y <= 0]
    return y, slope
