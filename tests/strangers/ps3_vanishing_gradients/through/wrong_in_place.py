# wrong: w is multiplied into in place, so the caller's weights change
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    bound = np.prod(np.abs(w) / 4)
    w *= slopes
    return np.prod(w), bound
