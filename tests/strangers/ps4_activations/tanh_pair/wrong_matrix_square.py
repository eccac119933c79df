# wrong: y @ y in place of the square entry by entry
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.tanh(x)
    return y, 1 - y @ y
