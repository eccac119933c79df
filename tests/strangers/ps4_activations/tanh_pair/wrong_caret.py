# wrong: ^ is not the power in Python, it fails for floats
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x)
    return y, 1 - y ^ 2
