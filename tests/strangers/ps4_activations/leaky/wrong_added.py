# wrong: a*x is added on both sides, on the right y becomes (1 + a)x
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.maximum(0, x) + a * x
    slope = np.where(x > 0, 1 + a, a)
    return y, slope
