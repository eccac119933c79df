# wrong: only y is returned
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x)
    slope = 1 - y**2
    return y
