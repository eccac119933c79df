# right: by the sigmoid of 2x, slope as 4 sigma(1 - sigma)
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    s = sigmoid(2 * x)
    return 2 * s - 1, 4 * s * (1 - s)
