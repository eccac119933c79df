# wrong: 2*sigmoid(x) - 1, the 2 inside is missing
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = 2 * sigmoid(x) - 1
    return y, 1 - y * y
