# wrong: the slope y/x is 0/0 at x = 0
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, a * x)
    with np.errstate(all="ignore"):
        return y, y / x
