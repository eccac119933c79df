# wrong: the slope by a step to the right is 1 at x = 0 (and between 0 and 1 just left of it)
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    h = 1e-6
    y = np.maximum(x, 0)
    slope = np.round((np.maximum(x + h, 0) - y) / h, 3)
    return y, slope
