# wrong: divides e by |e| + 1e-6 to get a sign, which is not 1 for small errors
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    return np.mean(np.abs(Y - T))


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    e = Y - T
    return e / (np.abs(e) + 1e-6) / e.size
