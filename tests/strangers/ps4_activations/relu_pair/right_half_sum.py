# right: (x + |x|)/2, the slope as the sign of y
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = (x + np.abs(x)) / 2
    return y, np.sign(y)
