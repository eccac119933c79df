# wrong: e^x is computed for all entries and overflows with a warning
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    y = np.where(x > 0, x, alpha * (np.exp(x) - 1))
    slope = np.where(x > 0, 1, alpha * np.exp(x))
    return y, slope
