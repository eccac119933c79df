# right: the slope stays an array of True and False, y is x minus its negative part
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = x - np.minimum(x, 0.0)
    return y, np.greater(x, 0)
