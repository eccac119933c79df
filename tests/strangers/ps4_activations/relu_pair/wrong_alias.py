# wrong: slope = y is no copy, setting the slope to 1 sets y to 1 as well
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.maximum(x, 0.0)
    slope = y
    slope[slope > 0] = 1
    return y, slope
