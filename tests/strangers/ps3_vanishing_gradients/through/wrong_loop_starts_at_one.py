# wrong: the loop starts at index 1, the first unit is left out of both numbers
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product, bound = 1.0, 1.0
    for k in range(1, len(w)):
        product *= slopes[k] * w[k]
        bound *= abs(w[k]) / 4
    return product, bound
