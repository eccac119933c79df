# right: the last entry of cumulated products, in a two-row array
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    both = np.array([slopes * w, np.maximum(w, -w) / 4])
    product, bound = np.cumprod(both, axis=1)[:, -1]
    return float(product), float(bound)
