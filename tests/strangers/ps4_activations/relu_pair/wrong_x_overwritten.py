# wrong: x[x < 0] = 0 writes into the array of the caller
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    slope = np.where(x > 0, 1.0, 0.0)
    x[x < 0] = 0
    return x, slope
