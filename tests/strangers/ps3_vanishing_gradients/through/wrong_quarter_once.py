# wrong: brackets, the product of the weights is divided by 4 once, not once for each unit
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    return np.prod(slopes * w), np.prod(np.abs(w)) / 4
