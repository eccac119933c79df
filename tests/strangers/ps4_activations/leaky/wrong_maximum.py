# wrong: max(ax, x) takes the wrong side where a > 1
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    return np.maximum(a * x, x), np.where(x > 0, 1.0, a)
