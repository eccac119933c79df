# wrong: the bound is returned first
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.prod(slopes * w)
    bound = np.prod(np.abs(w) / 4)
    return bound, product
