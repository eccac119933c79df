# right: one product with the triangular matrix of all weights (0**0 is 1 for beta = 0)
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    n = len(a)
    age = np.arange(n)[:, None] - np.arange(n)[None, :]
    M = np.where(age >= 0, (1 - beta) * float(beta) ** np.maximum(age, 0), 0.0)
    v = M @ a
    return v / (1 - float(beta) ** np.arange(1, n + 1)) if corrected else v
