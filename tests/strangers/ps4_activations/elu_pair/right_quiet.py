# right: the plain np.where with NumPy's warnings switched off, as the statement allows
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    with np.errstate(all="ignore"):
        e = np.exp(x)
        return np.where(x > 0, x, alpha * (e - 1)), np.where(x > 0, 1.0, alpha * e)
