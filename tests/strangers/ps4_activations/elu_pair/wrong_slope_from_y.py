# wrong: the slope y + alpha is used on the right too
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))
    return y, y + alpha
