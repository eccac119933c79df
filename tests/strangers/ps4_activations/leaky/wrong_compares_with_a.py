# wrong: x is compared with a instead of 0
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    right = x > a
    return np.where(right, x, a * x), np.where(right, 1.0, a)
