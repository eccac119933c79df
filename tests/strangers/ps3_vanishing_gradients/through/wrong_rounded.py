# wrong: the results are rounded to six decimals, which is not six digits; small products lose theirs
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.prod(slopes * w)
    bound = np.prod(np.abs(w) / 4)
    return round(float(product), 6), round(float(bound), 6)
