# wrong: np.max takes the 0 for an axis
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.max(x, 0), np.where(x > 0, 1, 0)
