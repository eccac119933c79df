# wrong: x is clipped to +-5, where tanh is still 0.00009 from 1
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    x = np.clip(x, -5, 5)
    y = (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
    return y, 1 - y**2
