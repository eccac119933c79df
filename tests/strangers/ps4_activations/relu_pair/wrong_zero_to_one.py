# wrong: the slope is x cut to 0 to 1, with numbers between (the slip of the notes)
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.maximum(0, x)
    slope = np.clip(x, 0, 1)
    return y, slope
