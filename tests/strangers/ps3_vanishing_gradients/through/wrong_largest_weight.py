# wrong: the bound takes the largest |w| for every unit
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.prod(slopes * w)
    bound = (np.max(np.abs(w)) / 4) ** len(w)
    return product, bound
