# wrong: out=x overwrites the caller's x
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x, out=x)
    return y, 1 - y**2
