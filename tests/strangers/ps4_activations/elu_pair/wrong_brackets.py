# wrong: alpha*e^x - 1, the brackets are missing
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    e = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, alpha * e - 1), np.where(x > 0, 1, alpha * e)
