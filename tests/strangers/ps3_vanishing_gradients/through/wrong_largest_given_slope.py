# wrong: the bound uses the largest of the given slopes where 1/4 belongs
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.prod(slopes * w)
    bound = np.prod(slopes.max() * np.abs(w))
    return product, bound
