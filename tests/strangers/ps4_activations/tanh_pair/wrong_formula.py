# wrong: the formula itself is infinity over infinity at 1000
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    up, down = np.exp(x), np.exp(-x)
    y = (up - down) / (up + down)
    return y, 1 - y**2
