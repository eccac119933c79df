# right: a Python loop over pairs
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = bound = 1.0
    for slope, weight in zip(slopes.tolist(), w.tolist()):
        product = product * slope * weight
        bound = bound * (weight if weight > 0 else -weight) * 0.25
    return product, bound
