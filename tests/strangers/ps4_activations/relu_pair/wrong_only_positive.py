# wrong: x[x > 0] leaves the other entries out, the shape is lost
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = x[x > 0]
    slope = np.ones_like(y)
    return y, slope
