# wrong: the return stands inside the loop, so only the first unit is counted
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = 1.0
    bound = 1.0
    for s, weight in zip(slopes, w):
        product = product * s * weight
        bound = bound * abs(weight) / 4
        return product, bound
