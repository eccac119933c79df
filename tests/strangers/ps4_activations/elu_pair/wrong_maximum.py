# wrong: max(x, alpha(e^x - 1)) takes x on the left where alpha is above 1
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    e = np.exp(np.minimum(x, 0))
    return np.maximum(x, alpha * (e - 1)), np.where(x > 0, 1.0, alpha * e)
