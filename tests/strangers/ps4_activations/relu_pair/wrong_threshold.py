# wrong: the slope starts at x > 0.001, "to be safe with the kink"
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.maximum(x, 0), (x > 1e-3).astype(float)
