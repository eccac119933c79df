# wrong: np.minimum writes into x, so y on the right is 0 and x is changed
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    right = x > 0
    y = np.where(right, x, 0.0)
    np.minimum(x, 0, out=x)
    e = np.exp(x)
    return y + alpha * (e - 1), np.where(right, 1.0, alpha * e)
