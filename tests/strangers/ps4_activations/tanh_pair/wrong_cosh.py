# wrong: 1/cosh x without the square
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    with np.errstate(over="ignore"):
        return np.tanh(x), 1 / np.cosh(x)
