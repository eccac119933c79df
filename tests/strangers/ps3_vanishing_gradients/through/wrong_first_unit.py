# wrong: the loop starts at 1 and leaves out the first unit
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product, bound = 1.0, 1.0
    for k in range(1, len(w)):
        product *= slopes[k] * w[k]
        bound *= abs(w[k]) / 4
    return product, bound
