# wrong: y/x is 0/0 at the kink
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.maximum(0, x)
    with np.errstate(all="ignore"):
        return y, y / x
