# wrong: x itself is clipped at 100 to avoid the overflow, so y is 100 for x = 1000
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    x = np.clip(x, -100, 100)
    e = np.exp(x)
    return np.where(x > 0, x, alpha * (e - 1)), np.where(x > 0, 1, alpha * e)
