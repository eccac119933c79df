# wrong: both are rounded to ten places, so tiny products become 0
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    product = np.prod(slopes * w)
    bound = np.prod(np.abs(w) / 4)
    return round(float(product), 10), round(float(bound), 10)
