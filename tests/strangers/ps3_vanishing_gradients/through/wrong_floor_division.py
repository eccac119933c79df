# wrong: // in the bound, every weight below 4 in size becomes 0
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.prod(slopes * w)
    bound = np.prod(np.abs(w) // 4)
    return product, bound
