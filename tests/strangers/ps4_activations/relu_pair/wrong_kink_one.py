# wrong: >= gives the slope 1 at x = 0, agreed is 0
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.maximum(0, x), (x >= 0).astype(float)
