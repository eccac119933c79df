# wrong: slopes *= w overwrites the array of the caller
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    slopes *= w
    product = np.prod(slopes)
    bound = np.prod(np.abs(w) / 4)
    return product, bound
