# wrong: out=x writes tanh into the array of the caller
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x, out=x)
    return y, 1 - y * y
