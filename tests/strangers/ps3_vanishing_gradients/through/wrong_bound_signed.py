# wrong: the bound is made without sizes, so it is negative when an odd number of weights is
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return float(np.prod(slopes * w)), float(np.prod(0.25 * w))
