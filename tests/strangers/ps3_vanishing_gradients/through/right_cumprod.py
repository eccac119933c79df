# right: last entry of the running products
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    both = np.stack([slopes * w, 0.25 * np.fabs(w)])
    product, bound = np.cumprod(both, axis=1)[:, -1]
    return product, bound
