# wrong: from |x| = 3 on tanh is set to 1 or -1, but tanh 3 is 0.99505
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    inner = np.clip(x, -3, 3)
    y = (np.exp(inner) - np.exp(-inner)) / (np.exp(inner) + np.exp(-inner))
    y = np.where(np.abs(x) >= 3, np.sign(x), y)
    return y, 1 - y**2
