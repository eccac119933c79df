# wrong: the bracket of y is missing, alpha multiplies e^x alone
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    e = np.exp(np.minimum(x, 0))
    y = np.where(x > 0, x, alpha * e - 1)
    return y, np.where(x > 0, 1, alpha * e)
