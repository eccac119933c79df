# right: max(ax, x) where a is at most 1, and min(ax, x) where it is larger
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    pick = np.maximum if a <= 1 else np.minimum
    y = pick(a * x, x)
    slope = np.full(np.shape(x), float(a))
    slope[np.asarray(x) > 0] = 1.0
    return y, slope
