# wrong: the slope of the first entry is used for all
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, a * x)
    first = 1.0 if x.flat[0] > 0 else a
    return y, np.full(x.shape, first)
