# wrong: the slope is filled into an array of whole numbers
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    e = np.exp(np.minimum(x, 0))
    slope = np.ones(x.shape, dtype=int)
    slope[x <= 0] = (alpha * e)[x <= 0]
    return np.where(x > 0, x, alpha * (e - 1)), slope
