# right: both sides are computed, with the warning switched off, which the statement allows
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    with np.errstate(over="ignore"):
        y = np.where(x > 0, x, alpha * np.expm1(x))
        slope = np.where(x > 0, 1.0, alpha * np.exp(x))
    return y, slope
