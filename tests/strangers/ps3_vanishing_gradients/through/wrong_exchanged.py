# wrong: the bound is returned first and the product second
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    bound = np.prod(np.abs(w) / 4)
    product = np.prod(slopes * w)
    return bound, product
