# wrong: the slope squares x and not y
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x)
    slope = 1 - x**2
    return y, slope
