# wrong: the slope as y/x is 0/0, NaN, at the kink
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.maximum(0, x)
    with np.errstate(invalid="ignore", divide="ignore"):
        slope = y / x
    return y, slope
