# wrong: the slope is 1 at the kink
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.maximum(0, x), (x >= 0) * 1.0
