# wrong: y + alpha is the slope on the left only, here it stands on both sides
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))
    slope = y + alpha
    return y, slope
