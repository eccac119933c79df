# right: max(x, 0) plus alpha*expm1(min(x, 0))
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    left = alpha * np.expm1(np.minimum(x, 0.0))
    return np.maximum(x, 0.0) + left, np.where(x > 0, 1.0, left + alpha)
