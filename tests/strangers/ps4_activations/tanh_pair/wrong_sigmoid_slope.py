# wrong: y(1 - y), the rule of the sigmoid
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x)
    return y, y * (1 - y)
