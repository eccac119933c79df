# wrong: the slope is an array of whole numbers, alpha*e^x on the left is cut off
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    left = x <= 0
    y = np.array(x, dtype=float)
    slope = np.ones(x.shape, dtype=int)
    y[left] = alpha * np.expm1(x[left])
    slope[left] = alpha * np.exp(x[left])
    return y, slope
