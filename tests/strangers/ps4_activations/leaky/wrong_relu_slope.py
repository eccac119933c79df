# wrong: the slope on the left is 0, that of ReLU, and does not belong to y
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, a * x)
    return y, (x > 0).astype(float)
