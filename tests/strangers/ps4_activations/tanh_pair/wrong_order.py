# wrong: the slope is returned before y
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x)
    slope = 1 - y**2
    return slope, y
